using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Validation;

/// <summary>Builds the string-to-sign of Shared Key authentication, which clients sign and the service verifies.</summary>
internal static class SharedKeyText
{
    private static readonly string[] SignedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match",
            "If-None-Match", "If-Unmodified-Since", "Range"];

    /// <summary>Returns the string-to-sign.</summary>
    /// <param name="verb">The HTTP method of the request.</param>
    /// <param name="header">Returns the value of a header; null if it is absent. A request without a body has no
    /// Content-Length.</param>
    /// <param name="headers">All headers; the <c>ocp-*</c> headers are signed as well.</param>
    /// <param name="accountName">The account name.</param>
    /// <param name="path">The path of the URL, as it is sent.</param>
    /// <param name="query">The query of the URL, as it is sent.</param>
    public static string ToSign(string verb, Func<string, string?> header, IEnumerable<KeyValuePair<string, string?>> headers,
        string accountName, string path, string query)
    {
        var service = new List<KeyValuePair<string, string?>>();
        foreach (var pair in headers)
        {
            if (pair.Key.StartsWith("ocp-", StringComparison.OrdinalIgnoreCase)) service.Add(new(pair.Key.ToLowerInvariant(), pair.Value));
        }

        // The service ignores Date where ocp-date is present.
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

    // Most requests have one such header and one parameter, so that there is nothing to sort.
    // List.Sort is not used because it may change the order of equal names.
    private static IEnumerable<KeyValuePair<string, string?>> ByName(List<KeyValuePair<string, string?>> pairs) =>
        pairs.Count > 1 ? pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal) : pairs;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
