using System;
using System.Globalization;

namespace TaskGen;

/// <content>The framework's own values, each without boxing.</content>
public ref partial struct TaskJsonWriter
{
    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(sbyte value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(byte value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(short value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(ushort value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(int value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(uint value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(long value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(ulong value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(float value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(double value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(decimal value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(Guid value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(DateTime value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(DateTimeOffset value, string? format = null) => Formatted(value, format);

    /// <summary>Writes a value inside a string, in its format, with the invariant culture.</summary>
    public void Text(TimeSpan value, string? format = null) => Formatted(value, format);

    /// <summary>Writes the name of an enum's value inside a string, in its format.</summary>
    public void Enum<T>(T value, string? format = null)
        where T : struct, Enum
    {
        var text = new TaskText(stackalloc char[128]);
        text.Enum(value, format);
        Text(text.Value);
        text.Dispose();
    }

#if NET8_0_OR_GREATER
    private void Formatted<T>(T value, string? format)
        where T : IUtf8SpanFormattable
    {
        int length;
        while (!value.TryFormat(_span.Slice(_written), out length, format, CultureInfo.InvariantCulture)) Grow((_span.Length - _written) + 64);
        if (format is null || !NeedsEscape(_span.Slice(_written, length)))
        {
            _written += length;
            return;
        }

        // A format of the user's own may bring quotation marks along.
        Text(System.Text.Encoding.UTF8.GetString(_span.Slice(_written, length)));
    }

    private static bool NeedsEscape(ReadOnlySpan<byte> utf8) => utf8.IndexOfAny((byte)'"', (byte)'\\') >= 0 || utf8.IndexOfAnyInRange((byte)0, (byte)31) >= 0;
#else
    private void Formatted<T>(T value, string? format)
        where T : IFormattable => Text(value.ToString(format, CultureInfo.InvariantCulture));
#endif
}
