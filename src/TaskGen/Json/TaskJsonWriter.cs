using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Writes the JSON of a task to a buffer writer: constants are copied, and values are formatted and escaped in place.
/// Used by generated code.
/// </summary>
/// <remarks>The writer does not validate: generated code validates all values before it writes the first byte.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TaskJsonWriter
{
    // The buffer is requested for the worst case, so a long text is written in chunks.
    private const int LongestChunk = 2048;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _written;

    /// <summary>Initializes a new instance of the <see cref="TaskJsonWriter"/> struct.</summary>
    /// <param name="output">The buffer writer to write to.</param>
    /// <param name="sizeHint">The minimum number of bytes to write, so that one span suffices.</param>
    public TaskJsonWriter(IBufferWriter<byte> output, int sizeHint = 256)
    {
        _output = output;
        _span = output.GetSpan(sizeHint);
        _written = 0;
    }

    /// <summary>Commits the remaining bytes to the buffer writer.</summary>
    public void Complete()
    {
        _output.Advance(_written);
        _span = default;
        _written = 0;
    }

    /// <summary>Copies JSON unchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _span.Length - _written) Grow(utf8.Length);
        utf8.CopyTo(_span.Slice(_written));
        _written += utf8.Length;
    }

    /// <summary>Writes a comma, unless an object or array has just begun.</summary>
    public void Separate()
    {
        // A span always has a byte here: another one is requested only when bytes follow.
        if (_span[_written - 1] is not ((byte)'{' or (byte)'[')) Raw(","u8);
    }

    /// <summary>Writes a text inside a string.</summary>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > LongestChunk)
        {
            var length = char.IsHighSurrogate(text[LongestChunk - 1]) ? LongestChunk - 1 : LongestChunk;
            TextChunk(text.Slice(0, length));
            text = text.Slice(length);
        }

        TextChunk(text);
    }

    /// <summary>Writes a text inside a string.</summary>
    public void Text(string? text) => Text(text.AsSpan());

    /// <summary>Writes a character inside a string.</summary>
    public void Text(char value) => TextChunk([value]);

    /// <summary>Writes <c>True</c> or <c>False</c> inside a string, or in lower case with a format.</summary>
    public void Text(bool value, string? format = null)
    {
        if (format is null) Raw(value ? "True"u8 : "False"u8);
        else Boolean(value);
    }

    /// <summary>Writes a URI inside a string in its escaped form, which preserves signatures.</summary>
    public void Text(Uri value) => Text(TaskValues.UriText(value).AsSpan());

    /// <summary>Writes any other value inside a string, formatted with the invariant culture.</summary>
    public void Text<T>(T value, string? format = null)
    {
        var text = new TaskText(stackalloc char[128]);
        text.Add(value, format);
        Text(text.Value);
        text.Dispose();
    }

    /// <summary>Writes an integer as a JSON number.</summary>
    public void Number(int value)
    {
#if NET8_0_OR_GREATER
        if (_span.Length - _written < 11) Grow(11);
        value.TryFormat(_span.Slice(_written), out var length, default, CultureInfo.InvariantCulture);
        _written += length;
#else
        Text(value.ToString(CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes a JSON <c>true</c> or <c>false</c>.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a duration inside a string, in ISO 8601 format.</summary>
    public void Duration(TimeSpan value)
    {
        Span<char> text = stackalloc char[Durations.MaxFormattedLength];
        TextChunk(text.Slice(0, Durations.Format(value, text)));
    }

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layer">The context of the value.</param>
    public void Argument(scoped ReadOnlySpan<char> value, CommandLayer layer) => Quoted(value, [layer]);

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inner">The context of the value in the script.</param>
    /// <param name="outer">The context of the script.</param>
    public void Argument(scoped ReadOnlySpan<char> value, CommandLayer inner, CommandLayer outer) => Quoted(value, [inner, outer]);

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layers">The contexts of the value, from the innermost to the outermost.</param>
    public void Argument(scoped ReadOnlySpan<char> value, params CommandLayer[] layers) => Quoted(value, layers);

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layer">The context of the value.</param>
    public void Argument(string value, CommandLayer layer) => Quoted(value.AsSpan(), [layer]);

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inner">The context of the value in the script.</param>
    /// <param name="outer">The context of the script.</param>
    public void Argument(string value, CommandLayer inner, CommandLayer outer) => Quoted(value.AsSpan(), [inner, outer]);

    /// <summary>Writes a command line value inside a string, quoted for its context.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layers">The contexts of the value, from the innermost to the outermost.</param>
    public void Argument(string value, params CommandLayer[] layers) => Quoted(value.AsSpan(), layers);

    /// <summary>Writes command line values inside a string, as one argument each, separated by spaces.</summary>
    /// <param name="values">The values.</param>
    /// <param name="layers">The contexts of the values, from the innermost to the outermost.</param>
    public void Arguments(IReadOnlyList<string> values, params CommandLayer[] layers)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) Raw(" "u8);
            Quoted(values[i].AsSpan(), layers);
        }
    }

    /// <summary>Writes a record, including its braces.</summary>
    public void Model(BatchModel model) => model.WriteTo(ref this);

    /// <summary>Writes records separated by commas; null elements are omitted.</summary>
    public void Items<T>(IReadOnlyList<T> models)
        where T : BatchModel?
    {
        for (var i = 0; i < models.Count; i++)
        {
            if (models[i] is not { } model) continue;
            Separate();
            model.WriteTo(ref this);
        }
    }

    /// <summary>Writes strings separated by commas; null elements are omitted.</summary>
    public void Items(IReadOnlyList<string?> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not { } text) continue;
            Separate();
            Raw("\""u8);
            Text(text);
            Raw("\""u8);
        }
    }

    /// <summary>Writes environment variables separated by commas; a null value is omitted.</summary>
    public void Variables<TValue>(IReadOnlyList<KeyValuePair<string, TValue>> variables)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            Separate();
            Raw("{\"name\":\""u8);
            Text(variables[i].Key);
            if (variables[i].Value is { } value)
            {
                Raw("\",\"value\":\""u8);
                if (value is string text) Text(text);
                else if (value is Uri uri) Text(uri);
                else if (value is bool boolean) Text(boolean);
                else Text(value, null);
            }

            Raw("\"}"u8);
        }
    }

    internal void BeginObject() => Raw("{"u8);

    internal void EndObject() => Raw("}"u8);

    /// <summary>Writes <c>"name":</c>, which can include the beginning of the value.</summary>
    internal void Property(scoped ReadOnlySpan<byte> name)
    {
        Separate();
        Raw(name);
    }

    internal void Property(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Property(name);
        Raw("\""u8);
        Text(value);
        Raw("\""u8);
    }

    internal void Property(scoped ReadOnlySpan<byte> name, int? value)
    {
        if (value is not { } number) return;
        Property(name);
        Number(number);
    }

    internal void Property(scoped ReadOnlySpan<byte> name, bool value)
    {
        Property(name);
        Boolean(value);
    }

    internal void Property(scoped ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is not { } duration) return;
        Property(name);
        Raw("\""u8);
        Duration(duration);
        Raw("\""u8);
    }

    internal void Property(scoped ReadOnlySpan<byte> name, BatchModel? value)
    {
        if (value is null) return;
        Property(name);
        value.WriteTo(ref this);
    }

    internal void Property<T>(scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? models)
        where T : BatchModel
    {
        if (models is not { Count: > 0 }) return;
        Property(name);
        Raw("["u8);
        Items(models);
        Raw("]"u8);
    }

    internal void Choice(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Property(name);
        Quoted(value);
    }

    internal void Quoted(scoped ReadOnlySpan<byte> value)
    {
        Raw("\""u8);
        Raw(value);
        Raw("\""u8);
    }

    private void Quoted(scoped ReadOnlySpan<char> value, scoped ReadOnlySpan<CommandLayer> layers)
    {
        if (layers[layers.Length - 1] < CommandLayer.WindowsWord && layers[0] < CommandLayer.WindowsWord && CommandText.IsPlain(value))
        {
            TextChunk(value);
            return;
        }

        var text = new TaskText(stackalloc char[256]);
        CommandText.Append(ref text, value, layers);
        Text(text.Value);
        text.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TextChunk(scoped ReadOnlySpan<char> text)
    {
        var most = text.Length * JsonText.MaxBytesPerChar;
        if (most > _span.Length - _written) Grow(most);
        _written += JsonText.Encode(text, _span.Slice(_written));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        _output.Advance(_written);
        _span = _output.GetSpan(Math.Max(needed, 256));
        _written = 0;
    }
}
