using System;

namespace TaskGen.Analyzers.Model;

/// <summary>A piece of a template.</summary>
internal abstract record TextPart;

/// <summary>A constant piece, unescaped.</summary>
internal sealed record ConstantText(string Text) : TextPart;

/// <summary>A placeholder that could not be read; a problem describes the reason.</summary>
internal sealed record InvalidPlaceholder(string Source) : TextPart;

/// <summary>A place that a member fills.</summary>
/// <param name="Member">The member.</param>
/// <param name="Format">The part after the colon, or null.</param>
/// <param name="IsRaw">Whether the user turned off quoting.</param>
/// <param name="Context">Its quoting context in a command line; null in other texts.</param>
/// <param name="Span">Its span in the attribute's text, braces included.</param>
internal sealed record Placeholder(MemberValue Member, string? Format, bool IsRaw, PlaceholderContext? Context, TextRange Span) : TextPart
{
    /// <summary>
    /// Whether its text can only be letters, digits, <c>-</c> and <c>_</c>: characters that
    /// need no quoting anywhere, and that every id allows.
    /// </summary>
    public bool IsPlain => Member.Type switch
    {
        MemberType.Integer => Format is null || IsStandard(Format, "DdXxGg"),
        MemberType.Guid => Format is null or "D" or "d" or "N" or "n",
        MemberType.Boolean => true,
        _ => false,
    };

    /// <summary>Whether its text needs no quotes on a command line: it is plain, or the name of an enum's member.</summary>
    public bool IsPlainOnCommandLine => IsPlain || (Member.Type == MemberType.Enum && Format is null or "G" or "g" or "D" or "d");

    /// <summary>Whether its text is a decimal number, which a shell's arithmetic reads as the same number.</summary>
    public bool IsNumber => Member.Type == MemberType.Integer && Format is null or "D" or "d" or "G" or "g";

    /// <summary>The most characters of its text, or 0 where that is not known.</summary>
    public int MaxLength
    {
        get
        {
            if (Format is null || Member.Type != MemberType.Integer) return Member.MaxLength;
            if (!IsStandard(Format, "DdXxGg")) return 0;
            var precision = Format.Length > 1 ? int.Parse(Format.Substring(1), System.Globalization.CultureInfo.InvariantCulture) : 0;
            return Math.Max(Member.MaxLength, precision + 1);
        }
    }

    private static bool IsStandard(string format, string letters)
    {
        if (format.Length is 0 or > 3 || letters.IndexOf(format[0]) < 0) return false;
        for (var i = 1; i < format.Length; i++)
        {
            if (format[i] is < '0' or > '9') return false;
        }

        return true;
    }
}
