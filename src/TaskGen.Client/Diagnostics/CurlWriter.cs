using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TaskGen.Client.Diagnostics;

/// <summary>Writes a request as a <c>curl</c> command for a bug report, with secrets redacted.</summary>
internal static class CurlWriter
{
    private const string ContentType = "application/json; odata=minimalmetadata";

    /// <summary>Writes the command for PowerShell on Windows, and for a POSIX shell elsewhere.</summary>
    public static void Write(TextWriter output, Uri url, byte[] body)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) WriteForPowerShell(output, url, body);
        else WriteForPosixShell(output, url, body);
    }

    internal static void WriteForPosixShell(TextWriter output, Uri url, byte[] body)
    {
        output.Write("# POSIX shell\ncurl -X POST ");
        output.Write(Quote(url.AbsoluteUri));
        output.Write($" \\\n  -H 'Authorization: ***' \\\n  -H 'Content-Type: {ContentType}' \\\n  --data-binary ");
        output.Write(Quote(Redact(body, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)));
        output.Write('\n');
    }

    /// <summary>
    /// Writes the command for every version of PowerShell. Windows PowerShell removes quotes from arguments and characters outside of
    /// ASCII from pipes, so the body is passed through a pipe with these characters escaped.
    /// </summary>
    internal static void WriteForPowerShell(TextWriter output, Uri url, byte[] body)
    {
        output.Write("# PowerShell\n@'\n");
        output.Write(Redact(body, JavaScriptEncoder.Default));
        output.Write("\n'@ | curl.exe -X POST '");
        output.Write(url.AbsoluteUri.Replace("'", "''"));
        output.Write($"' `\n  -H 'Authorization: ***' `\n  -H 'Content-Type: {ContentType}' `\n  --data-binary '@-'\n");
    }

    /// <summary>Returns the body, indented and with secrets redacted.</summary>
    private static string Redact(byte[] body, JavaScriptEncoder encoder)
    {
        var root = JsonNode.Parse(body)!;
        Redact(root, false);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = encoder }))
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
