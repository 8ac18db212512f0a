using System;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A placeholder as it is written in the source, with the braces of an interpolated string doubled.</summary>
internal sealed class PlaceholderSource
{
    private readonly TextSpan _span;
    private readonly int _braces;
    private readonly string _inside;

    private PlaceholderSource(TextSpan span, int braces, string inside) => (_span, _braces, _inside) = (span, braces, inside);

    /// <summary>Gets the format with its colon, or an empty text.</summary>
    public string FormatSuffix => _inside.Substring(BeforeFormat.Length);

    /// <summary>Gets the placeholder with its braces escaped, as a template has it.</summary>
    public string Escaped => "{{" + _inside + "}}";

    /// <summary>
    /// Reads the placeholder at a diagnostic; null if it is not in one piece, or where the diagnostic is on something else.
    /// </summary>
    public static PlaceholderSource? Read(CodeFixEditContext context)
    {
        var text = context.DiagnosticText;
        return text.StartsWith("{", StringComparison.Ordinal) && text.EndsWith("}", StringComparison.Ordinal) && !context.IsInSeveralPieces
            ? new(context.Span, context.HasDoubledBraces ? 2 : 1, text.Trim('{', '}'))
            : null;
    }

    /// <summary>Gets the path of the member.</summary>
    public string Path => BeforeFormat.Trim();

    // A format may have colons of its own.
    private string BeforeFormat => _inside.Split(':')[0];

    /// <summary>Names another member, with the same format.</summary>
    public TextChange Replace(string member) => new(new TextSpan(_span.Start + _braces, BeforeFormat.Length), member);

    /// <summary>Removes the format.</summary>
    public TextChange RemoveFormat()
    {
        var length = BeforeFormat.TrimEnd().Length;
        return new TextChange(new TextSpan(_span.Start + _braces + length, _inside.Length - length), "");
    }

    /// <summary>Escapes the braces; null in a raw string where two braces begin an expression.</summary>
    public TextChange? Escape(CodeFixEditContext context)
    {
        var (open, close) = (new string('{', 2 * _braces), new string('}', 2 * _braces));
        var change = new TextChange(_span, open + _inside + close);
        return StringEdits.IsConstantAfter(context, change) ? change : null;
    }
}
