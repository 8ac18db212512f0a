using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1022: sets the target operating system of the task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetAssumedFix))]
public sealed class TargetAssumedFix() : TaskFixProvider(RuleIds.TargetAssumed)
{
    private static readonly string[] Systems = ["Linux", "Windows"];

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context.Type is not { } type || CodeFixEditContext.Find(type, "BatchTask") is not { } attribute) yield break;

        // [TaskGen.BatchTask] needs no using directive, and neither must its argument.
        var qualifier = attribute.Name is QualifiedNameSyntax name ? name.Left + "." : "";
        foreach (var system in Systems)
        {
            yield return new CodeFixEdit(
                "Set TargetOS to " + system,
                system,
                TextEdits.SetArgument(context, attribute, "TargetOS", $"{qualifier}TargetOS.{system}"));
        }
    }
}
