using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>Fixes TG3002: removes the overlap from one of the conditions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExitCodesOverlapFix))]
public sealed class ExitCodesOverlapFix() : TaskFixProvider(RuleIds.ExitCodesOverlap)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Action] == FixProperties.Remove)
        {
            if (TextEdits.RemoveAttribute(context) is { } removal)
            {
                // The actions do not conflict where each condition has another one.
                if (MoveAction(context) is { } move)
                {
                    yield return new CodeFixEdit("Merge duplicate exit conditions", "Cut", [removal, move]);
                    yield break;
                }

                yield return new CodeFixEdit("Remove duplicate exit condition", "Cut", removal);
            }

            yield break;
        }

        if (context[FixProperties.Ranges] is not { } list
            || Bound(context, "Start") is not { } start
            || Bound(context, "End") is not { } end)
        {
            yield break;
        }

        var ranges = list.Split(',').Select(static range => range.Split([".."], System.StringSplitOptions.None)).ToList();
        var (first, last) = (ranges[0][0], ranges[0][1]);
        List<TextChange> changes = [];
        if (IsOther(context, start, first)) changes.Add(new(start.Span, first));
        if (IsOther(context, end, last)) changes.Add(new(end.Span, last));
        if (ranges.Count == 1)
        {
            var title = changes.Count > 1 ? $"Change range to {first} to {last}"
                : changes[0].Span == start.Span ? $"Change Start to {first}" : $"Change End to {last}";
            yield return new CodeFixEdit(title + " to remove the overlap", "Cut", changes);
        }
        else if (AddCopies(context, start, end, ranges.Skip(1)) is { } addition)
        {
            var parts = string.Join(" and ", ranges.Select(static range => range[0] == range[1] ? range[0] : range[0] + " to " + range[1]));
            yield return new CodeFixEdit($"Split range into {parts}", "Cut", [.. changes, addition]);
        }
    }

    private static TextChange? MoveAction(CodeFixEditContext context) =>
        context.Attribute is { ArgumentList.Arguments: var removed }
            && context.OtherSpan is { } span
            && context.Root.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments: var kept } other
            && other != context.Attribute
            && removed.Where(static argument => argument.NameEquals is not null).ToList()
                is [{ NameEquals.Name.Identifier.ValueText: var name } action]
            && kept.Any(static argument => argument.NameEquals is not null)
            && kept.All(argument => argument.NameEquals?.Name.Identifier.ValueText != name)
                ? TextEdits.SetArgument(context, other, name, context.Text.ToString(action.Expression.Span))
                : null;

    private static bool IsOther(CodeFixEditContext context, ExpressionSyntax bound, string value) =>
        context.Model.GetConstantValue(bound, context.CancellationToken).Value is not int known
            || known.ToString(CultureInfo.InvariantCulture) != value;

    // The same condition for the rest of the codes, after the one that is cut.
    private static TextChange? AddCopies(
        CodeFixEditContext context, ExpressionSyntax start, ExpressionSyntax end, IEnumerable<string[]> ranges)
    {
        if (context.Attribute is { Parent: AttributeListSyntax list } attribute)
        {
            var copies = ranges.Select(range => Copy(context, attribute, start, end, range));
            if (list.Attributes.Count > 1)
            {
                return new(new TextSpan(attribute.Span.End, 0), string.Concat(copies.Select(static copy => ", " + copy)));
            }

            var separator = "]" + TextEdits.NewLine(context.Text) + TextEdits.Indentation(context.Text, list.SpanStart) + "[";
            return TextEdits.AddAttribute(context, attribute, string.Join(separator, copies));
        }

        return context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is
            { Parent: ExpressionElementSyntax or InitializerExpressionSyntax } creation
                ? new(
                    new TextSpan(creation.Span.End, 0),
                    string.Concat(ranges.Select(range => ", " + Copy(context, creation, start, end, range))))
                : null;
    }

    private static string Copy(
        CodeFixEditContext context, SyntaxNode condition, ExpressionSyntax start, ExpressionSyntax end, string[] range)
    {
        var text = SourceText.From(context.Text.ToString(condition.Span));
        return text.WithChanges(
            new[] { Moved(start.Span, range[0]), Moved(end.Span, range[1]) }.OrderBy(static change => change.Span.Start)).ToString();

        TextChange Moved(TextSpan span, string value) => new(new TextSpan(span.Start - condition.SpanStart, span.Length), value);
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
        return creation?.Initializer?.FindAssigned(name);
    }
}
