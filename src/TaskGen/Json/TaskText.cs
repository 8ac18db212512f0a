using System;
using System.Buffers;
using System.ComponentModel;
using System.Globalization;

namespace TaskGen;

/// <summary>
/// Builds a text from constants and values, on the caller's stack while it fits there. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TaskText
{
    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;

    /// <summary>Initializes a new instance of the <see cref="TaskText"/> struct.</summary>
    /// <param name="buffer">The initial buffer; a pooled array replaces it when the text outgrows it.</param>
    public TaskText(Span<char> buffer)
    {
        _buffer = buffer;
        _rented = null;
        _length = 0;
    }

    /// <summary>Gets the current text.</summary>
    public readonly ReadOnlySpan<char> Value => _buffer.Slice(0, _length);

    /// <inheritdoc/>
    public override readonly string ToString() => Value.ToString();

    /// <summary>Returns the pooled array, if any.</summary>
    public void Dispose()
    {
        if (_rented is null) return;
        ArrayPool<char>.Shared.Return(_rented);
        this = default;
    }

    /// <summary>Appends a text.</summary>
    public void Add(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length) Grow(text.Length);
        text.CopyTo(_buffer.Slice(_length));
        _length += text.Length;
    }

    /// <summary>Appends a text.</summary>
    public void Add(string text) => Add(text.AsSpan());

    /// <summary>Appends a character.</summary>
    public void Add(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    internal void Add(char value, int count)
    {
        for (var i = 0; i < count; i++) Add(value);
    }

    /// <summary>Appends <c>True</c> or <c>False</c>, or in lower case with a format.</summary>
    public void Add(bool value, string? format = null)
    {
        if (format is null) Add(value ? bool.TrueString : bool.FalseString);
        else Add(value ? "true" : "false");
    }

    /// <summary>Appends a URI in its escaped form, which preserves signatures.</summary>
    public void Add(Uri value) => Add(TaskValues.UriText(value));

    /// <summary>Appends any other value, formatted with the invariant culture.</summary>
    public void Add<T>(T value, string? format = null)
    {
#if NET8_0_OR_GREATER
        if (value is ISpanFormattable)
        {
            int written;
            while (!((ISpanFormattable)value).TryFormat(_buffer.Slice(_length), out written, format, CultureInfo.InvariantCulture))
            {
                Grow(1);
            }

            _length += written;
            return;
        }
#endif
        if (value is IFormattable) Add(((IFormattable)value).ToString(format, CultureInfo.InvariantCulture));
        else if (value?.ToString() is { } text) Add(text);
    }

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + by));
        Value.CopyTo(larger);
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        _buffer = _rented = larger;
    }
}
