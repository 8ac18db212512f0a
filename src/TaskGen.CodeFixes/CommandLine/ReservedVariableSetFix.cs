using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1012: takes a name of the task's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReservedVariableSetFix))]
public sealed class ReservedVariableSetFix() : TaskFixProvider(RuleIds.ReservedVariableSet)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Text] is { } name && StringEdits.Replace(context, name) is { } changes)
        {
            yield return new CodeFixEdit($"Change to '{name}'", "Rename", changes);
        }

        // The program may need the value: it is removed only where that is chosen.
        if (TextEdits.RemoveAttribute(context) is { } removal)
        {
            yield return new CodeFixEdit("Remove environment variable", "Remove", removal) { IsSingle = true };
        }
    }
}
