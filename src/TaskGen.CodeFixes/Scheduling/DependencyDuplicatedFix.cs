using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5012: removes the duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DependencyDuplicatedFix))]
public sealed class DependencyDuplicatedFix() : TaskFixProvider(RuleIds.DependencyDuplicated)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        // A range that overlaps only in part adds ids of its own, so that there is more than one possible fix.
        var isPartOfRange = context.Attribute is { } attribute && attribute.Span == context.Span
            || context.Node is BaseObjectCreationExpressionSyntax;
        if (isPartOfRange && context[FixProperties.Action] != FixProperties.Remove) yield break;
        var change = isPartOfRange ? TextEdits.RemoveAttribute(context)
            : TextEdits.RemoveElement(context) is { } removal ? removal
            : context.Attribute is { ArgumentList.Arguments.Count: 1 } ? TextEdits.RemoveAttribute(context)
            : TextEdits.RemoveArgument(context);
        if (change is not null) yield return new CodeFixEdit("Remove duplicate dependency", "Remove", change.Value);
    }
}
