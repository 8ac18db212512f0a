using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>TG3002: removes the overlap from the second condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExitCodesOverlapFix))]
public sealed class ExitCodesOverlapFix() : TaskFixProvider(RuleIds.ExitCodesOverlap)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixData.Value] == "remove")
        {
            if (TextEdits.RemoveAttribute(context) is { } removal)
            {
                yield return new CodeFixEdit("Remove duplicate exit condition", "Cut", removal);
            }

            yield break;
        }

        var (name, value) = context[FixData.Start] is { } start ? ("Start", start) : ("End", context[FixData.End]);
        if (value is null || Bound(context, name) is not { } bound) yield break;
        yield return new CodeFixEdit($"Change {name} to {value} to remove the overlap", "Cut", new TextChange(bound.Span, value));
    }

    private static ExpressionSyntax? Bound(CodeFixEditContext context, string name)
    {
        if (context.Attribute is { ArgumentList.Arguments: var arguments })
        {
            var index = name == "Start" ? 0 : 1;
            return arguments.FirstOrDefault(argument =>
                string.Equals(argument.NameColon?.Name.Identifier.ValueText, name, System.StringComparison.OrdinalIgnoreCase))?.Expression
                ?? (index < arguments.Count ? arguments[index].Expression : null);
        }

        var creation = context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left.ToString() == name)?.Right;
    }
}
