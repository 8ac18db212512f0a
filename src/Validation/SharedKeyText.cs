using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Validation;

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
        var service = new List<KeyValuePair<string, string?>>();
        foreach (var pair in headers)
        {
            if (pair.Key.StartsWith("ocp-", StringComparison.OrdinalIgnoreCase)) service.Add(new(pair.Key.ToLowerInvariant(), pair.Value));
        }

        // ocp-date stands in for Date.
        var hasDate = service.Exists(static pair => pair.Key == "ocp-date");
        var text = new StringBuilder(verb, 256).Append('\n');
        foreach (var name in SignedHeaders) text.Append(name == "Date" && hasDate ? null : header(name)).Append('\n');
        foreach (var pair in ByName(service)) text.Append(pair.Key).Append(':').Append(pair.Value).Append('\n');

        text.Append('/').Append(accountName).Append(path);
        foreach (var pair in ByName(Query(query))) text.Append('\n').Append(pair.Key).Append(':').Append(pair.Value);
        return text.ToString();
    }

    private static List<KeyValuePair<string, string?>> Query(string query)
    {
        var parameters = new List<KeyValuePair<string, string?>>();
        foreach (var pair in query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            parameters.Add(equals < 0
                ? new(Decode(pair).ToLowerInvariant(), "")
                : new(Decode(pair.Substring(0, equals)).ToLowerInvariant(), Decode(pair.Substring(equals + 1))));
        }

        return parameters;
    }

    // Most requests have one header of the service and one parameter: there is nothing to sort. Not List.Sort, which may change the order of equal names.
    private static IEnumerable<KeyValuePair<string, string?>> ByName(List<KeyValuePair<string, string?>> pairs) =>
        pairs.Count > 1 ? pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal) : pairs;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
