using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Recognizes the schema of task files, which is often in a directory of task files, by its content.</summary>
internal static class TaskFileSchemas
{
    /// <summary>The title of the schema.</summary>
    public const string Title = "Azure Batch task file";

    /// <summary>The schema of the schema.</summary>
    public const string MetaSchema = "https://json-schema.org/draft/2020-12/schema";

    // No task file has them.
    private const string Definitions = "$defs";

    /// <summary>Returns whether a text is the schema that <c>taskgen schema</c> writes.</summary>
    public static bool IsSchema(string text)
    {
        // The reader is slower than this, and few files are schemas.
        if (text.IndexOf(Title, StringComparison.Ordinal) < 0) return false;
        try
        {
            var json = new JsonReader(text);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && IsSchema(TextsOf(ref json));
        }
        catch (JsonSyntaxException)
        {
            return false;
        }
    }

    private static bool IsSchema(Dictionary<string, string?> root) =>
        root.TryGetValue(JsonTaskReader.SchemaProperty, out var schema) && schema == MetaSchema
        && root.TryGetValue("title", out var title) && title == Title
        && root.ContainsKey(Definitions);

    // The properties of an object, with the values of those that are strings.
    private static Dictionary<string, string?> TextsOf(ref JsonReader json)
    {
        var properties = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            json.TryGetString(out var name);
            json.Read();
            properties[name] = json.TokenType == JsonTokenType.String && json.TryGetString(out var text) ? text : null;
            json.Skip();
        }

        return properties;
    }
}
