using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TaskGen.Client.Diagnostics;

/// <summary>Writes a request as a <c>curl</c> command for a bug report, with secrets redacted.</summary>
internal static class CurlWriter
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Uri url, byte[] body)
    {
        output.Write("curl -X POST ");
        output.Write(Quote(url.AbsoluteUri));
        output.Write(
            " \\\n  -H 'Authorization: ***' \\\n  -H 'Content-Type: application/json; odata=minimalmetadata' \\\n  --data-binary ");
        output.Write(Quote(Redact(body)));
        output.Write('\n');
    }

    /// <summary>Returns the body, indented and with secrets redacted.</summary>
    internal static string Redact(byte[] body)
    {
        var root = JsonNode.Parse(body)!;
        Redact(root, false);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = Readable.Encoder }))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Redact(JsonNode? node, bool isNameValue)
    {
        if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                if (RedactText(array[i]) is { } redacted) array[i] = redacted;
                else Redact(array[i], isNameValue);
            }
        }
        else if (node is JsonObject properties)
        {
            foreach (var name in Names(properties))
            {
                var isSecret = SecretRedactor.IsSecretName(name) || (isNameValue && name == "value");
                if (properties[name] is JsonValue && isSecret) properties[name] = SecretRedactor.Redacted;
                else if (RedactText(properties[name]) is { } redacted) properties[name] = redacted;
                else Redact(properties[name], name is "environmentSettings" or "uploadHeaders");
            }
        }
    }

    private static string? RedactText(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? SecretRedactor.Redact(text) : null;

    private static string[] Names(JsonObject properties)
    {
        var names = new string[properties.Count];
        var i = 0;
        foreach (var property in properties) names[i++] = property.Key;
        return names;
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''") + "'";
}
