using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.CommandLines;
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
        // A name may be in several pieces of a sum; one that begins with an escape is left alone.
        if (context[FixProperties.Replacement] is not { } nearest
            || !context.DiagnosticText.StartsWith(ServiceVariables.Start, System.StringComparison.Ordinal))
        {
            yield break;
        }

        yield return new CodeFixEdit($"Change to '{nearest}'", "Nearest", new TextChange(context.Span, nearest));
    }
}
