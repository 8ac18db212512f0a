using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Container;

/// <summary>TG2002: adds container settings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContainerSettingsMissingFix))]
public sealed class ContainerSettingsMissingFix() : TaskFixProvider(RuleIds.ContainerSettingsMissing)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context.Type is not { } type) yield break;
        if ((context.FindAttribute(type, AttributeTable.BatchTask) ?? context.Attribute) is not { } attribute) yield break;

        const string Image = "\"ubuntu:24.04\"";
        const string Settings = "(" + Image + ")";
        if (context.FindAttribute(type, "TaskContainerSettings") is { } there)
        {
            // The attribute is present, but without an image or with null.
            yield return new CodeFixEdit("Set image to " + Image, "Add", TextEdits.SetFirstArgument(there, Image));
            yield break;
        }

        yield return new CodeFixEdit($"Add [TaskContainerSettings{Settings}]", "Add", TextEdits.AddAttribute(
            context, attribute, context.AttributeNameOf("TaskContainerSettings", type.SpanStart) + Settings));
    }
}
