using System;
using System.Text.Json;

namespace TaskGen.Tool.Reading;

/// <summary>Finds what JSON does not allow, and words what a parser reports.</summary>
internal static class JsonSyntax
{
    public const string CommentMessage = "JSON does not allow comments; the service rejects them. Remove all comments.";
    public const string TrailingCommaMessage = "JSON does not allow a trailing comma; the service rejects it. Remove it.";

    /// <summary>Returns the byte index of the first comment, or null.</summary>
    public static long? FirstComment(byte[] utf8)
    {
        var json = new Utf8JsonReader(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.Comment) return json.TokenStartIndex;
        }

        return null;
    }

    /// <summary>Returns the byte index behind the first trailing comma of otherwise valid JSON, or null.</summary>
    public static long? FirstTrailingComma(byte[] utf8, JsonPositions positions)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (json.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return IndexOf(exception, positions);
        }
    }

    /// <summary>Returns the byte index of a syntax error.</summary>
    public static long IndexOf(JsonException exception, JsonPositions positions) =>
        positions.IndexOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);

    /// <summary>Returns the message for a syntax error.</summary>
    public static string Message(JsonException exception)
    {
        var text = exception.Message;
        var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "The file is not valid JSON. " + (end < 0 ? text : text[..end]);
    }
}
