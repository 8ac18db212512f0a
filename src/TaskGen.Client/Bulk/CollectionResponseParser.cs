using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace TaskGen.Client.Bulk;

/// <summary>Reads the response to a collection: results in any order, matched by id, ignoring case.</summary>
internal ref struct CollectionResponseParser
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly ReadOnlySpan<TaskEntry> _entries;
    private readonly Span<ItemResult> _results;
    private Dictionary<string, int>? _byId;
    private int _expected;

    private CollectionResponseParser(ReadOnlyMemory<byte> body, ReadOnlySpan<TaskEntry> entries, Span<ItemResult> results)
    {
        _body = body;
        _entries = entries;
        _results = results;
    }

    /// <summary>Reads the body of a response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="entries">The tasks that were sent.</param>
    /// <param name="results">Receives the result of each task.</param>
    /// <returns>true if the body is complete; otherwise, false, and no result is set.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> body, ReadOnlySpan<TaskEntry> entries, Span<ItemResult> results)
    {
        if (FastPathResponseParser.Matches(body.Span, entries))
        {
            foreach (ref var result in results) result.Status = ItemStatus.Success;
            return true;
        }

        try
        {
            new CollectionResponseParser(body, entries, results).Read();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            results.Clear();
            return false;
        }
    }

    private void Read()
    {
        var reader = new Utf8JsonReader(_body.Span);
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("value"u8);
            Next(ref reader);
            if (isValue && reader.TokenType == JsonTokenType.StartArray)
            {
                while (Next(ref reader) == JsonTokenType.StartObject) ReadItem(ref reader);
                if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException();
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything that follows the object makes the body invalid.
        if (reader.Read()) throw new JsonException();
    }

    private void ReadItem(ref Utf8JsonReader reader)
    {
        var result = new ItemResult { Status = ItemStatus.Invalid, Problem = "status is missing" };
        int? found = null;
        var hasError = false;
        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("status"u8))
            {
                Next(ref reader);
                ReadStatus(ref reader, ref result);
            }
            else if (reader.ValueTextEquals("taskId"u8))
            {
                Next(ref reader);
                found = Find(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                Next(ref reader);
                hasError = reader.TokenType != JsonTokenType.Null;
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                BatchError.TryParse(_body.Slice(start, (int)reader.BytesConsumed - start), out result.Error);
            }
            else
            {
                Next(ref reader);
                reader.Skip();
            }
        }

        if (found is not { } index) return;
        if (hasError && result.Status == ItemStatus.Success)
        {
            result = new() { Status = ItemStatus.Invalid, Problem = "status is success with an error" };
        }

        ref var known = ref _results[index];
        if (known.Status == ItemStatus.Missing) known = result;
        else if (known.Status != result.Status) known = new() { Status = ItemStatus.Invalid, Problem = "the task has several results" };
        _expected = index + 1;
    }

    private static void ReadStatus(ref Utf8JsonReader reader, ref ItemResult result)
    {
        if (TextIs(ref reader, "success"u8)) result.Status = ItemStatus.Success;
        else if (TextIs(ref reader, "clienterror"u8)) result.Status = ItemStatus.ClientError;
        else if (TextIs(ref reader, "servererror"u8)) result.Status = ItemStatus.ServerError;
        else result = new() { Status = ItemStatus.Invalid, Error = result.Error, Problem = $"status is {Describe(ref reader)}" };
        reader.Skip();
    }

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.String => reader.ValueSpan.Length <= 40 ? $"'{reader.GetString()}'" : "unknown",
        JsonTokenType.Number => "a number",
        _ => "not a string",
    };

    /// <summary>Returns the index of the task with an id, or null. It is usually the task after the previous result's.</summary>
    private int? Find(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return null;
        if (_expected < _entries.Length && !reader.ValueIsEscaped && SameId(reader.ValueSpan, _entries[_expected].Id)) return _expected;

        if (_byId is null)
        {
            _byId = new(_entries.Length, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < _entries.Length; i++) _byId[_entries[i].Id] = i;
        }

        return _byId.TryGetValue(reader.GetString()!, out var index) ? index : null;
    }

    /// <summary>Compares ids, ignoring case.</summary>
    internal static bool SameId(ReadOnlySpan<byte> utf8, string id)
    {
#if NET8_0_OR_GREATER
        return Ascii.EqualsIgnoreCase(utf8, id);
#else
        if (utf8.Length != id.Length) return false;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] > 0x7F || char.ToLowerInvariant((char)utf8[i]) != char.ToLowerInvariant(id[i])) return false;
        }

        return true;
#endif
    }

    private static bool TextIs(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (reader.TokenType != JsonTokenType.String) return false;
        if (reader.ValueTextEquals(text)) return true;
        return string.Equals(reader.GetString(), Encoding.UTF8.GetString(text.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) => reader.Read() ? reader.TokenType : throw new JsonException();

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (Next(ref reader) != type) throw new JsonException();
    }
}
