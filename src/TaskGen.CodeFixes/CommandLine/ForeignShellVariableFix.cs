using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1019: writes the variable in the syntax of the shell that reads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForeignShellVariableFix))]
public sealed class ForeignShellVariableFix() : TaskFixProvider(RuleIds.ForeignShellVariable)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Replacement] is not { } replacement) yield break;
        if (context.DiagnosticText != context[FixProperties.Original]) yield break;
        yield return new CodeFixEdit($"Change to '{replacement}'", "Replace", new TextChange(context.Span, replacement));
    }
}
