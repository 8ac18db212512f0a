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
        if (context[FixProperties.Action] == FixProperties.Remove && RemoveDuplicate(context) is { } removal) yield return removal;
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

    private static CodeFixEdit? RemoveDuplicate(CodeFixEditContext context)
    {
        if (TextEdits.RemoveAttribute(context) is not { } removal) return null;
        var edit = new CodeFixEdit("Remove duplicate exit condition", "Cut", removal);
        if (context.Attribute is not { } removed || Actions(removed) is not { Count: > 0 } actions) return edit;

        // No action may be lost that the condition that is kept does not have.
        if (OtherAttribute(context) is not { } kept) return null;
        var there = Actions(kept);
        var lacking = actions.FindAll(action => !there.Exists(other => NameOf(other) == NameOf(action)));
        if (lacking.Count == 0) return edit;
        if (actions.Exists(action => there.Exists(other => Conflict(context, action, other)))
            || !AreOfOneClass(context, kept, removed)
            || !HaveSameCodes(context, kept, removed))
        {
            return null;
        }

        // The actions do not conflict where each condition has others.
        var moved = string.Join(", ", lacking.Select(static action => action.WithoutTrivia().ToString()));
        return new CodeFixEdit("Merge duplicate exit conditions", "Cut", [removal, TextEdits.AddArgument(context, kept, moved)]);
    }

    private static AttributeSyntax? OtherAttribute(CodeFixEditContext context) =>
        context.OtherSpan is { } span
            && context.Root.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is { } other
            && other != context.Attribute
                ? other
                : null;

    private static List<AttributeArgumentSyntax> Actions(AttributeSyntax condition) =>
        [.. condition.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null) ?? []];

    private static string? NameOf(AttributeArgumentSyntax action) => action.NameEquals?.Name.Identifier.ValueText;

    private static bool Conflict(CodeFixEditContext context, AttributeArgumentSyntax one, AttributeArgumentSyntax other) =>
        NameOf(one) == NameOf(other) && !Equals(ValueOf(context, one), ValueOf(context, other));

    private static object? ValueOf(CodeFixEditContext context, AttributeArgumentSyntax argument) =>
        context.Model.GetConstantValue(argument.Expression, context.CancellationToken).Value;

    // What a base class or a profile specifies is for other tasks too.
    private static bool AreOfOneClass(CodeFixEditContext context, AttributeSyntax one, AttributeSyntax other) =>
        ClassOf(one) is { } first && ClassOf(other) is { } second
            && (first == second || SymbolEqualityComparer.Default.Equals(
                context.Model.GetDeclaredSymbol(first, context.CancellationToken),
                context.Model.GetDeclaredSymbol(second, context.CancellationToken)));

    private static TypeDeclarationSyntax? ClassOf(AttributeSyntax attribute) => attribute.Parent?.Parent as TypeDeclarationSyntax;

    private static bool HaveSameCodes(CodeFixEditContext context, AttributeSyntax one, AttributeSyntax other)
    {
        return Codes(one).SequenceEqual(Codes(other));

        IEnumerable<(string? Name, object? Value)> Codes(AttributeSyntax condition) =>
            condition.ArgumentList!.Arguments
                .Where(static argument => argument.NameEquals is null)
                .Select(argument => (argument.NameColon?.Name.Identifier.ValueText, ValueOf(context, argument)));
    }

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
