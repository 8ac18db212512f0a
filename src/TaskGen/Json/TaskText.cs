using System;
using System.Buffers;
using System.ComponentModel;
using System.Globalization;

namespace TaskGen;

/// <summary>A text put together from constant runs and values, in a buffer of the caller's stack while it fits there. Generated code drives it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TaskText
{
    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;

    /// <summary>Starts an empty text.</summary>
    /// <param name="buffer">Where it is put together; a pooled array takes over when it gets longer.</param>
    public TaskText(Span<char> buffer)
    {
        _buffer = buffer;
        _rented = null;
        _length = 0;
    }

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<char> Value => _buffer.Slice(0, _length);

    /// <inheritdoc/>
    public override readonly string ToString() => Value.ToString();

    /// <summary>Gives the pooled array back, if there is one.</summary>
    public void Dispose()
    {
        if (_rented is null) return;
        ArrayPool<char>.Shared.Return(_rented);
        this = default;
    }

    /// <summary>Adds a text.</summary>
    public void Add(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length) Grow(text.Length);
        text.CopyTo(_buffer.Slice(_length));
        _length += text.Length;
    }

    /// <summary>Adds a text.</summary>
    public void Add(string text) => Add(text.AsSpan());

    /// <summary>Adds a char.</summary>
    public void Add(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    internal void Add(char value, int count)
    {
        for (var i = 0; i < count; i++) Add(value);
    }

    /// <summary>Adds <c>True</c> or <c>False</c>, as C# writes them.</summary>
    public void Add(bool value) => Add(value ? bool.TrueString : bool.FalseString);

    /// <summary>Adds a URI, escaped: a signature in it stays as it is.</summary>
    public void Add(Uri value) => Add(TaskValues.UriText(value));

    /// <summary>Adds any other value in its format, with the invariant culture.</summary>
    public void Add<T>(T value, string? format = null)
    {
#if NET8_0_OR_GREATER
        if (value is ISpanFormattable)
        {
            int written;
            while (!((ISpanFormattable)value).TryFormat(_buffer.Slice(_length), out written, format, CultureInfo.InvariantCulture)) Grow(_buffer.Length + 64);
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
