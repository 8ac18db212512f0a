using System;
using System.Globalization;

namespace TaskGen;

/// <content>Appends values of framework types without boxing.</content>
public ref partial struct TaskText
{
    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(sbyte value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(byte value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(short value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(ushort value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(int value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(uint value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(long value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(ulong value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(float value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(double value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(decimal value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(Guid value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(DateTime value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(DateTimeOffset value, string? format = null) => Formatted(value, format);

    /// <summary>Appends a value, formatted with the invariant culture.</summary>
    public void Add(TimeSpan value, string? format = null) => Formatted(value, format);

    /// <summary>Appends an enum value, formatted by name unless <paramref name="format"/> is specified.</summary>
    public void Enum<T>(T value, string? format = null)
        where T : struct, Enum
    {
#if NET8_0_OR_GREATER
        int written;
        while (!System.Enum.TryFormat(value, _buffer.Slice(_length), out written, format)) Grow(1);
        _length += written;
#else
        Add(value.ToString(format ?? "G"));
#endif
    }

#if NET8_0_OR_GREATER
    private void Formatted<T>(T value, string? format)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_buffer.Slice(_length), out written, format, CultureInfo.InvariantCulture)) Grow(1);
        _length += written;
    }
#else
    private void Formatted<T>(T value, string? format)
        where T : IFormattable => Add(value.ToString(format, CultureInfo.InvariantCulture));
#endif
}
