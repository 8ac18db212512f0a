using System;

namespace TaskGen.Client.Bulk;

/// <summary>
/// Recognizes the usual response, in which all tasks were added and are named in the order of the request, faster than a JSON reader does.
/// Every other response is left to <see cref="CollectionResponseParser"/>.
/// </summary>
internal ref struct FastPathResponseParser
{
    private readonly ReadOnlySpan<byte> _json;
    private int _at;

    private FastPathResponseParser(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>Returns whether the whole body is such a response.</summary>
    public static bool Matches(ReadOnlySpan<byte> json, ReadOnlySpan<TaskEntry> entries)
    {
        var parser = new FastPathResponseParser(json);
        return parser.Object(entries) && parser.IsAtEnd;
    }

    private static ReadOnlySpan<byte> UsualStart => "{\"status\":\"success\",\"taskId\":\""u8;

    private bool IsAtEnd
    {
        get
        {
            SkipWhiteSpace();
            return _at == _json.Length;
        }
    }

    private bool Object(ReadOnlySpan<TaskEntry> entries)
    {
        if (!Take((byte)'{')) return false;
        var isRead = false;
        do
        {
            if (!String(out var name) || !Take((byte)':')) return false;
            if (name.SequenceEqual("value"u8))
            {
                if (isRead || !Items(entries)) return false;
                isRead = true;
            }
            else if (!Scalar(out _))
            {
                return false;
            }
        }
        while (Take((byte)','));

        return isRead && Take((byte)'}');
    }

    private bool Items(ReadOnlySpan<TaskEntry> entries)
    {
        if (!Take((byte)'[')) return false;
        for (var i = 0; i < entries.Length; i++)
        {
            if ((i > 0 && !Take((byte)',')) || !Item(entries[i].Id)) return false;
        }

        return Take((byte)']');
    }

    private bool Item(string id)
    {
        var rest = _json.Slice(_at);
        if (!rest.StartsWith(UsualStart)) return SlowItem(id);

        var end = UsualStart.Length + id.Length;
        if (rest.Length <= end || rest[end] != (byte)'"') return false;
        if (!CollectionResponseParser.SameId(rest.Slice(UsualStart.Length, id.Length), id)) return false;
        var length = rest.Slice(end + 1).IndexOf((byte)'}');
        if (length < 0 || !IsHarmless(rest.Slice(end + 1, length))) return false;
        _at += end + 1 + length + 1;
        return true;
    }

    /// <summary>
    /// Returns whether the properties that follow the id are strings and literals that do not change the result. An even number of quotes
    /// means that the brace at their end is not part of a string.
    /// </summary>
    private static bool IsHarmless(ReadOnlySpan<byte> properties) =>
        properties.IndexOfAny((byte)'{', (byte)'[', (byte)'\\') < 0
        && Quotes(properties) % 2 == 0
        && properties.IndexOf("\"error\""u8) < 0
        && properties.IndexOf("\"status\""u8) < 0
        && properties.IndexOf("\"taskId\""u8) < 0;

    private static int Quotes(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.Count((byte)'"');
#else
        var count = 0;
        foreach (var value in text) count += value == (byte)'"' ? 1 : 0;
        return count;
#endif
    }

    private bool SlowItem(string id)
    {
        if (!Take((byte)'{')) return false;
        bool isAdded = false, isNamed = false;
        do
        {
            if (!String(out var name) || !Take((byte)':')) return false;
            if (name.SequenceEqual("status"u8))
            {
                if (isAdded || !String(out var status)) return false;
                if (!status.SequenceEqual("success"u8) && !status.SequenceEqual("Success"u8)) return false;
                isAdded = true;
            }
            else if (name.SequenceEqual("taskId"u8))
            {
                if (isNamed || !String(out var taskId) || !CollectionResponseParser.SameId(taskId, id)) return false;
                isNamed = true;
            }
            else if (!Scalar(out var value) || (name.SequenceEqual("error"u8) && !value.SequenceEqual("null"u8)))
            {
                return false;
            }
        }
        while (Take((byte)','));

        return isAdded && isNamed && Take((byte)'}');
    }

    /// <summary>Reads the content of a string, or the text of a number or literal. Objects and arrays are not accepted.</summary>
    private bool Scalar(out ReadOnlySpan<byte> value)
    {
        SkipWhiteSpace();
        if (_at < _json.Length && _json[_at] == (byte)'"') return String(out value);
        var length = _json.Slice(_at).IndexOfAny((byte)',', (byte)'}', (byte)']');
        value = length <= 0 ? default : _json.Slice(_at, length);
        if (length <= 0 || value.IndexOfAny((byte)'{', (byte)'[', (byte)'"') >= 0) return false;
        _at += length;
        return true;
    }

    /// <summary>Reads a string without escape sequences.</summary>
    private bool String(out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!Take((byte)'"')) return false;
        var rest = _json.Slice(_at);
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0 || rest[end] != (byte)'"') return false;
        value = rest.Slice(0, end);
        _at += end + 1;
        return true;
    }

    private bool Take(byte token)
    {
        if (_at < _json.Length && _json[_at] == token)
        {
            _at++;
            return true;
        }

        SkipWhiteSpace();
        if (_at >= _json.Length || _json[_at] != token) return false;
        _at++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
    }
}
