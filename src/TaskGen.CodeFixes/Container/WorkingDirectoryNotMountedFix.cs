using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Container;

/// <summary>TG2008: sets the working directory of the image.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WorkingDirectoryNotMountedFix))]
public sealed class WorkingDirectoryNotMountedFix() : TaskFixProvider(RuleIds.WorkingDirectoryNotMounted)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        const string Name = "WorkingDirectory";
        var value = context.NameOf("ContainerWorkingDirectory", context.Span.Start) + ".ContainerImageDefault";
        const string Title = "Set " + Name + " to ContainerImageDefault";
        // Bind mounts and registries are attributes of their own, and the finding may be at the first of them.
        var settings = context.Type is { } type ? context.FindAttribute(type, "TaskContainerSettings") : null;
        if (context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Initializer is { } initializer)
        {
            yield return new CodeFixEdit(Title, "Set", TextEdits.SetProperty(context, initializer, Name, value));
        }
        else if (settings is not null)
        {
            yield return new CodeFixEdit(Title, "Set", TextEdits.SetArgument(context, settings, Name, value));
        }
    }
}
