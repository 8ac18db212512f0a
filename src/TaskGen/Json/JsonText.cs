using System;
#if NET8_0_OR_GREATER
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
#endif

namespace TaskGen;

/// <summary>
/// Encodes UTF-16 text as the contents of a UTF-8 JSON string. Only what JSON requires is escaped (quotation mark, backslash, control
/// characters), because the body is never embedded in HTML; a lone surrogate becomes U+FFFD.
/// </summary>
internal static class JsonText
{
    /// <summary>The maximum number of bytes for one UTF-16 code unit: <c>\u001f</c>.</summary>
    public const int MaxBytesPerChar = 6;

    private const string HexDigits = "0123456789abcdef";

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");
#endif

    /// <summary>
    /// Encodes all of <paramref name="text"/>; <paramref name="destination"/> must provide <see cref="MaxBytesPerChar"/> bytes for each
    /// character.
    /// </summary>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
#if NET8_0_OR_GREATER
        // Most texts are short ASCII without escapes: one pass checks and narrows them.
        written = EncodePlain(text, destination);
        if (written == text.Length) return written;
        text = text.Slice(written);
#endif
        while (true)
        {
            var plain = IndexOfEscape(text);
            if (plain != 0) written += Transcode(plain < 0 ? text : text.Slice(0, plain), destination.Slice(written));
            if (plain < 0) return written;
            written += Escape(text[plain], destination.Slice(written));
            text = text.Slice(plain + 1);
        }
    }

    /// <summary>Returns the index of the first character that must be escaped, or -1.</summary>
    public static int IndexOfEscape(ReadOnlySpan<char> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(NeedsEscape);
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\') return i;
        }

        return -1;
#endif
    }

    /// <summary>Writes the escape sequence of a character.</summary>
    public static int Escape(char c, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        var shorthand = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (shorthand != '\0')
        {
            destination[1] = (byte)shorthand;
            return 2;
        }

        destination[1] = (byte)'u';
        destination[2] = (byte)'0';
        destination[3] = (byte)'0';
        destination[4] = (byte)HexDigits[c >> 4];
        destination[5] = (byte)HexDigits[c & 15];
        return 6;
    }

#if NET8_0_OR_GREATER
    /// <summary>Encodes the leading ASCII characters that need no escape and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EncodePlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var i = 0;
        if (units.Length >= Vector128<ushort>.Count)
        {
            for (; units.Length - i >= 2 * Vector128<ushort>.Count; i += 2 * Vector128<ushort>.Count)
            {
                var first = Vector128.Create(units.Slice(i));
                var second = Vector128.Create(units.Slice(i + Vector128<ushort>.Count));
                Vector128.Narrow(first, second).CopyTo(destination.Slice(i));
                var found = Vector128.Narrow(NotPlain(first), NotPlain(second)).ExtractMostSignificantBits();
                if (found != 0) return i + BitOperations.TrailingZeroCount(found);
            }

            // The rest takes one or two steps, the last of which can overlap the previous one.
            while (i < units.Length)
            {
                i = Math.Min(i, units.Length - Vector128<ushort>.Count);
                var rest = Vector128.Create(units.Slice(i));
                Vector128.Narrow(rest, rest).GetLower().CopyTo(destination.Slice(i));
                var found = NotPlain(rest).ExtractMostSignificantBits();
                if (found != 0) return i + BitOperations.TrailingZeroCount(found);
                i += Vector128<ushort>.Count;
            }

            return i;
        }

        for (; i < units.Length; i++)
        {
            var c = units[i];
            if (c is < ' ' or > '~' or '"' or '\\') return i;
            destination[i] = (byte)c;
        }

        return i;
    }

    private static Vector128<ushort> NotPlain(Vector128<ushort> units) =>
        Vector128.GreaterThan(units - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
        | Vector128.Equals(units, Vector128.Create((ushort)'"'))
        | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
#endif

    private static int Transcode(ReadOnlySpan<char> text, Span<byte> destination)
    {
#if NET8_0_OR_GREATER
        Utf8.FromUtf16(text, destination, out _, out var written, replaceInvalidSequences: true, isFinalBlock: true);
        return written;
#else
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            int rune = text[i];
            if (rune < 0x80)
            {
                destination[written++] = (byte)rune;
                continue;
            }

            if (char.IsHighSurrogate((char)rune) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                rune = char.ConvertToUtf32((char)rune, text[++i]);
                destination[written++] = (byte)(0xF0 | (rune >> 18));
                destination[written++] = (byte)(0x80 | ((rune >> 12) & 0x3F));
                destination[written++] = (byte)(0x80 | ((rune >> 6) & 0x3F));
                destination[written++] = (byte)(0x80 | (rune & 0x3F));
                continue;
            }

            if (char.IsSurrogate((char)rune)) rune = 0xFFFD;
            if (rune < 0x800)
            {
                destination[written++] = (byte)(0xC0 | (rune >> 6));
            }
            else
            {
                destination[written++] = (byte)(0xE0 | (rune >> 12));
                destination[written++] = (byte)(0x80 | ((rune >> 6) & 0x3F));
            }

            destination[written++] = (byte)(0x80 | (rune & 0x3F));
        }

        return written;
#endif
    }
}
