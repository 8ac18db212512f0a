using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client;

/// <summary>Signs every attempt anew, with the time of that attempt: the service refuses what is older than 15 minutes.</summary>
internal sealed class SharedKeyPolicy : HttpPipelineSynchronousPolicy
{
    private static readonly string[] SignedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private readonly BatchSharedKeyCredential _credential;
    private readonly Func<DateTimeOffset> _now;

    public SharedKeyPolicy(BatchSharedKeyCredential credential, Func<DateTimeOffset>? now = null)
    {
        _credential = credential;
        _now = now ?? (static () => DateTimeOffset.UtcNow);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("ocp-date", _now().ToString("R", CultureInfo.InvariantCulture));
        request.Headers.SetValue("Authorization", $"SharedKey {_credential.AccountName}:{_credential.Sign(StringToSign(request, _credential.AccountName))}");
    }

    /// <summary>The text that the signature is made of.</summary>
    internal static string StringToSign(Request request, string accountName)
    {
        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var name in SignedHeaders) text.Append(Header(request, name)).Append('\n');

        var service = request.Headers
            .Where(static h => h.Name.StartsWith("ocp-", StringComparison.OrdinalIgnoreCase))
            .Select(static h => (Name: h.Name.ToLowerInvariant(), h.Value))
            .OrderBy(static h => h.Name, StringComparer.Ordinal);
        foreach (var (name, value) in service) text.Append(name).Append(':').Append(value).Append('\n');

        var url = request.Uri.ToUri();
        text.Append('/').Append(accountName).Append(url.AbsolutePath);
        foreach (var (name, value) in Query(url.Query)) text.Append('\n').Append(name).Append(':').Append(value);
        return text.ToString();
    }

    private static string Header(Request request, string name)
    {
        // ocp-date stands in for Date.
        if (name == "Date") return "";
        if (name == "Content-Length")
        {
            return request.Content is { } content && content.TryComputeLength(out var length) && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : "";
        }

        return request.Headers.TryGetValue(name, out var value) ? value ?? "" : "";
    }

    private static IEnumerable<(string Name, string Value)> Query(string query) => query
        .TrimStart('?')
        .Split(['&'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.IndexOf('=') is var equals and >= 0
            ? (Decode(pair.Substring(0, equals)).ToLowerInvariant(), Decode(pair.Substring(equals + 1)))
            : (Decode(pair).ToLowerInvariant(), ""))
        .OrderBy(static pair => pair.Item1, StringComparer.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
