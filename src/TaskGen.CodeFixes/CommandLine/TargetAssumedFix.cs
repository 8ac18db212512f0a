using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Schema;
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
        if (context.Type is not { } type || context.FindAttribute(type, AttributeTable.BatchTask) is not { } attribute) yield break;

        var name = context.NameOf("TargetOS", attribute.SpanStart);
        foreach (var system in Systems)
        {
            yield return new CodeFixEdit(
                "Set TargetOS to " + system,
                system,
                TextEdits.SetArgument(context, attribute, "TargetOS", $"{name}.{system}"));
        }
    }
}
