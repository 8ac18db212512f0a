using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A placeholder as it is written in the source, with the braces of an interpolated string doubled.</summary>
internal sealed class PlaceholderSource
{
    private readonly TextSpan _span;
    private readonly int _braces;
    private readonly string _inside;

    private PlaceholderSource(TextSpan span, int braces, string inside) => (_span, _braces, _inside) = (span, braces, inside);

    /// <summary>Gets the format, or null.</summary>
    public string? Format => _inside.IndexOf(':') is >= 0 and var colon ? _inside.Substring(colon + 1) : null;

    /// <summary>Gets the format with its colon, or an empty text.</summary>
    public string FormatSuffix => Format is null ? "" : ":" + Format;

    /// <summary>Gets the placeholder with its braces escaped, as a template has it.</summary>
    public string Escaped => "{{" + _inside + "}}";

    /// <summary>
    /// Reads the placeholder at a diagnostic; null if it is not in one piece, or where the diagnostic is on something else.
    /// </summary>
    public static PlaceholderSource? Read(CodeFixEditContext context)
    {
        var text = context.DiagnosticText;
        if (text.Length < 2 || text[0] != '{' || text[text.Length - 1] != '}' || context.IsInSeveralPieces) return null;
        var braces = context.HasDoubledBraces ? 2 : 1;
        return text.Length >= 2 * braces
            ? new(context.Span, braces, text.Substring(braces, text.Length - (2 * braces)))
            : null;
    }

    /// <summary>Gets the path of the member.</summary>
    public string Path => _inside.Substring(0, PathLength).Trim();

    private int PathLength => _inside.IndexOf(':') is >= 0 and var colon ? colon : _inside.Length;

    /// <summary>Names another member, with the same format.</summary>
    public TextChange Replace(string member) => new(new TextSpan(_span.Start + _braces, PathLength), member);

    /// <summary>Removes the format.</summary>
    public TextChange RemoveFormat()
    {
        var length = _inside.Substring(0, PathLength).TrimEnd().Length;
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
