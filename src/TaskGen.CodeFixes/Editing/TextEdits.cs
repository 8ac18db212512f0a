using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The text changes that fixes consist of. They preserve all other text, including comments and white space.</summary>
internal static class TextEdits
{
    /// <summary>Removes the argument at the diagnostic, the element of a list, or the assignment in an initializer.</summary>
    public static TextChange? RemoveArgument(CodeFixEditContext context)
    {
        if (RemoveElement(context) is { } removal) return removal;
        if (context.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } argument)
        {
            if (list.Arguments.Count > 1) return ListEdits.Remove(context.Text, argument);
            return Kept(context.Text, list.OpenParenToken, argument, list.CloseParenToken).Length > 0
                ? new TextChange(argument.Span, "")
                : new TextChange(list.Span, "");
        }

        if (context.Attribute is not null) return null;
        var assignment = context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        return assignment is { Parent: InitializerExpressionSyntax } ? ListEdits.Remove(context.Text, assignment) : null;
    }

    /// <summary>Removes the element at the diagnostic from an array or a collection expression.</summary>
    public static TextChange? RemoveElement(CodeFixEditContext context) => context.Expression switch
    {
        { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax } element } => ListEdits.Remove(context.Text, element),
        { Parent: InitializerExpressionSyntax } element => ListEdits.Remove(context.Text, element),
        _ => null,
    };

    /// <summary>Removes the attribute at the diagnostic, or the element of a list.</summary>
    public static TextChange? RemoveAttribute(CodeFixEditContext context)
    {
        if (context.Attribute is { } attribute) return RemoveAttribute(context.Text, attribute);

        var creation = context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation?.Parent switch
        {
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax } element => ListEdits.Remove(context.Text, element),
            InitializerExpressionSyntax => ListEdits.Remove(context.Text, creation),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => ListEdits.Remove(context.Text, assignment),
            _ => null,
        };
    }

    /// <summary>Sets a named argument of an attribute; an existing value, such as null, is replaced.</summary>
    public static TextChange SetArgument(CodeFixEditContext context, AttributeSyntax attribute, string name, string value)
    {
        var argument = name + " = " + value;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(given => given.NameEquals?.Name.Identifier.ValueText == name) is { } there)
        {
            return new TextChange(there.Expression.Span, value);
        }

        return AddArgument(context, attribute, argument);
    }

    /// <summary>Adds an argument, or several separated by commas, to an attribute.</summary>
    public static TextChange AddArgument(CodeFixEditContext context, AttributeSyntax attribute, string argument) =>
        attribute.ArgumentList is not { } list ? new TextChange(new TextSpan(attribute.Span.End, 0), $"({argument})")
        : list.Arguments.Count == 0 ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), argument)
        : ListEdits.Append(context, list.Arguments, argument);

    /// <summary>Sets a property in the initializer of an object; an existing value is replaced.</summary>
    public static TextChange SetProperty(CodeFixEditContext context, InitializerExpressionSyntax initializer, string name, string value)
    {
        if (initializer.FindAssigned(name) is { } there) return new TextChange(there.Span, value);
        var assigned = name + " = " + value;
        return initializer.Expressions.Count == 0
            ? new TextChange(new TextSpan(initializer.OpenBraceToken.Span.End, 0), " " + assigned)
            : ListEdits.Append(context, initializer.Expressions, assigned);
    }

    /// <summary>Sets the first positional argument of an attribute.</summary>
    public static TextChange SetFirstArgument(AttributeSyntax attribute, string value)
    {
        if (attribute.ArgumentList is not { } list) return new TextChange(new TextSpan(attribute.Span.End, 0), $"({value})");
        if (list.Arguments.FirstOrDefault(static given => given.NameEquals is null) is { } there)
        {
            return new TextChange(there.Expression.Span, value);
        }

        return new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), list.Arguments.Count == 0 ? value : value + ", ");
    }

    /// <summary>Adds an attribute after another one, on a line of its own.</summary>
    public static TextChange AddAttribute(CodeFixEditContext context, AttributeSyntax after, string attribute)
    {
        // A comment after the attribute stays there.
        var list = (AttributeListSyntax)after.Parent!;
        var trivia = list.GetTrailingTrivia();
        var end = trivia.Any(SyntaxKind.EndOfLineTrivia) && trivia.Any(SyntaxKind.SingleLineCommentTrivia)
            ? trivia.Last(static piece => piece.IsKind(SyntaxKind.SingleLineCommentTrivia)).Span.End
            : list.Span.End;
        return new TextChange(
            new TextSpan(end, 0), NewLine(context.Text) + Indentation(context.Text, list.SpanStart) + "[" + attribute + "]");
    }

    /// <summary>Returns the white space at the beginning of a line.</summary>
    public static string Indentation(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>
    /// Returns the white space of one level of indentation: a tab where the document has tabs, and what the editor is set to otherwise.
    /// </summary>
    public static async Task<string> IndentUnitAsync(Document document, SourceText text, CancellationToken cancellationToken)
    {
        foreach (var line in text.Lines)
        {
            if (line.Span.Length == 0 || text[line.Start] is not (' ' or '\t')) continue;
            if (text[line.Start] == '\t') return "\t";
            break;
        }

        var options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        return options.GetOption(FormattingOptions.UseTabs)
            ? "\t"
            : new string(' ', options.GetOption(FormattingOptions.IndentationSize));
    }

    /// <summary>Returns the line break that the document uses.</summary>
    public static string NewLine(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>
    /// Returns a span with its line if nothing else is on the line, and with the white space after it otherwise; at the end of a line
    /// also with that before it.
    /// </summary>
    public static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var before = text.ToString(TextSpan.FromBounds(line.Start, span.Start));
        var after = text.ToString(TextSpan.FromBounds(span.End, last.End));
        if (string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after))
        {
            return TextSpan.FromBounds(line.Start, last.EndIncludingLineBreak);
        }

        var start = string.IsNullOrWhiteSpace(after) ? line.Start + before.TrimEnd(' ', '\t').Length : span.Start;
        return TextSpan.FromBounds(start, span.End + after.Length - after.TrimStart(' ', '\t').Length);
    }

    private static TextChange RemoveAttribute(SourceText text, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1) return ListEdits.Remove(text, attribute);

        // [A,]
        var end = list.Attributes.SeparatorCount > 0 ? list.Attributes.GetSeparator(0) : list.CloseBracketToken;
        var start = list.Target is { } target ? target.ColonToken : list.OpenBracketToken;
        var kept = Kept(text, start, attribute, end)
            + (end == list.CloseBracketToken ? "" : ListEdits.Kept(text, end.Span.End, list.CloseBracketToken.SpanStart)?.Trim());
        return kept.Length > 0 ? new TextChange(list.Span, kept) : new TextChange(WithLine(text, list.Span), "");
    }

    // The comments between an item and the brackets around it.
    private static string Kept(SourceText text, SyntaxToken open, SyntaxNode item, SyntaxToken close)
    {
        var before = ListEdits.Kept(text, open.Span.End, item.SpanStart);
        return (before + ListEdits.Kept(text, item.Span.End, close.SpanStart)).Trim();
    }
}
