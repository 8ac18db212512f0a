using System;
using System.Globalization;

namespace TaskGen;

/// <content>Writes values of framework types without boxing.</content>
public ref partial struct TaskJsonWriter
{
    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(sbyte value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(byte value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(short value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(ushort value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(int value, string? format = null)
    {
#if NET8_0_OR_GREATER
        if (value >= 0 && MinDigits(format) is >= 0 and var digits) Digits((uint)value, digits);
        else
#endif
            Formatted(value, format);
    }

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(uint value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(long value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(ulong value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(float value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(double value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(decimal value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(Guid value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(DateTime value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(DateTimeOffset value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, formatted with the invariant culture.</summary>
    public void Text(TimeSpan value, string? format = null) => Formatted(value, format);

    /// <summary>Writes an enum value inside a string, formatted by name unless <paramref name="format"/> is specified.</summary>
    public void Enum<T>(T value, string? format = null)
        where T : struct, Enum
    {
        var text = new TaskText(stackalloc char[128]);
        text.Enum(value, format);
        Text(text.Value);
        text.Dispose();
    }

#if NET8_0_OR_GREATER
    // D, D4, D04: the formats of nearly all numbers; -1 for any other format.
    private static int MinDigits(string? format)
    {
        if (format is null) return 1;
        if (format.Length is 0 or > 2 || (format[0] | 0x20) != 'd') return -1;
        if (format.Length == 1) return 1;
        return format[1] is >= '0' and <= '9' ? format[1] - '0' : -1;
    }

    private void Digits(uint value, int least)
    {
        var count = Math.Max(least, CountDigits(value));
        if (_span.Length - _written < count) Grow(count);
        var digits = _span.Slice(_written, count);
        var i = count;
        for (; i >= 2; i -= 2)
        {
            var rest = value / 100;
            Pairs.Slice((int)(value - (rest * 100)) * 2, 2).CopyTo(digits.Slice(i - 2, 2));
            value = rest;
        }

        if (i > 0) digits[0] = (byte)('0' + value);
        _written += count;
    }

    // Two digits at a time, because division dominates the cost.
    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private static int CountDigits(uint value) => value switch
    {
        < 10 => 1,
        < 100 => 2,
        < 1_000 => 3,
        < 10_000 => 4,
        < 100_000 => 5,
        < 1_000_000 => 6,
        < 10_000_000 => 7,
        < 100_000_000 => 8,
        < 1_000_000_000 => 9,
        _ => 10,
    };

    private void Formatted<T>(T value, string? format)
        where T : IUtf8SpanFormattable
    {
        int length;
        while (!value.TryFormat(_span.Slice(_written), out length, format, CultureInfo.InvariantCulture))
        {
            Grow((_span.Length - _written) + 64);
        }

        if (format is null || !NeedsEscape(_span.Slice(_written, length)))
        {
            _written += length;
            return;
        }

        // A custom format can contain quotation marks.
        Text(System.Text.Encoding.UTF8.GetString(_span.Slice(_written, length)));
    }

    private static bool NeedsEscape(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOfAny((byte)'"', (byte)'\\') >= 0 || utf8.IndexOfAnyInRange((byte)0, (byte)31) >= 0;
#else
    private void Formatted<T>(T value, string? format)
        where T : IFormattable => Text(value.ToString(format, CultureInfo.InvariantCulture));
#endif
}
