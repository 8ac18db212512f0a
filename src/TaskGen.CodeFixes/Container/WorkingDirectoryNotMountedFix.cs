using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
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
        const string Value = "ContainerImageDefault";
        const string Title = "Set " + Name + " to ContainerImageDefault";
        // Bind mounts and registries are attributes of their own, and the finding may be at the first of them.
        var settings = context.Type is { } task ? context.FindAttribute(task, "TaskContainerSettings") : null;
        if (context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { Initializer: { } initializer } creation)
        {
            // An official client has a type of the same name.
            var owner = context.Model.GetTypeInfo(creation, context.CancellationToken).Type;
            var property = owner?.GetMembers(Name).OfType<IPropertySymbol>().FirstOrDefault();
            if (property is null) yield break;
            var type = MemberResolver.Unwrap(property.Type, out _);
            if (type.GetMembers(Value).IsEmpty) yield break;
            var value = type.ToMinimalDisplayString(context.Model, context.Span.Start) + "." + Value;
            yield return new CodeFixEdit(Title, "Set", TextEdits.SetProperty(context, initializer, Name, value));
        }
        else if (settings is not null)
        {
            var value = context.NameOf("ContainerWorkingDirectory", context.Span.Start) + "." + Value;
            yield return new CodeFixEdit(Title, "Set", TextEdits.SetArgument(context, settings, Name, value));
        }
    }
}
