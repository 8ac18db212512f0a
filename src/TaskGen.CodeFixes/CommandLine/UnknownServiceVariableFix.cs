using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1015: replaces the variable with the nearest name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownServiceVariableFix))]
public sealed class UnknownServiceVariableFix() : TaskFixProvider(RuleIds.UnknownServiceVariable)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixData.Replacement] is not { } nearest
            || !context.DiagnosticText.StartsWith(EnvironmentNames.ServicePrefix, System.StringComparison.Ordinal))
        {
            yield break;
        }
        yield return new CodeFixEdit($"Change to '{nearest}'", "Nearest", new TextChange(context.Span, nearest));
    }
}
