using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Facts;

/// <summary>The text that a Shared Key signature is made of: what clients sign and the service verifies.</summary>
internal static class SharedKeyText
{
    private static readonly string[] SignedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    /// <summary>Makes the text.</summary>
    /// <param name="verb">The request's method.</param>
    /// <param name="header">The value of a header; null where it is absent. No body means no Content-Length.</param>
    /// <param name="headers">All headers, of which those of the service, <c>ocp-*</c>, are signed too.</param>
    /// <param name="accountName">The account.</param>
    /// <param name="path">The URL's path, as it is sent.</param>
    /// <param name="query">The URL's query, as it is sent.</param>
    public static string ToSign(string verb, Func<string, string?> header, IEnumerable<KeyValuePair<string, string?>> headers, string accountName, string path, string query)
    {
        var text = new StringBuilder(verb).Append('\n');
        var service = headers
            .Where(static h => h.Key.StartsWith("ocp-", StringComparison.OrdinalIgnoreCase))
            .Select(static h => (Name: h.Key.ToLowerInvariant(), h.Value))
            .OrderBy(static h => h.Name, StringComparer.Ordinal)
            .ToArray();

        // ocp-date stands in for Date.
        var hasDate = service.Any(static h => h.Name == "ocp-date");
        foreach (var name in SignedHeaders) text.Append(name == "Date" && hasDate ? null : header(name)).Append('\n');
        foreach (var (name, value) in service) text.Append(name).Append(':').Append(value).Append('\n');

        text.Append('/').Append(accountName).Append(path);
        foreach (var (name, value) in Query(query)) text.Append('\n').Append(name).Append(':').Append(value);
        return text.ToString();
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
