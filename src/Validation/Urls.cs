using System;

namespace TaskGen.Validation;

/// <summary>Validates the URLs of a request: absolute, with a host and the scheme http or https.</summary>
internal static class Urls
{
    public static bool IsAbsoluteHttp(ReadOnlySpan<char> url)
    {
        var rest = url.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase) ? url.Slice(8)
            : IsPlainHttp(url) ? url.Slice(7)
            : default;

        // A host has at least one character; a colon begins a port.
        return !rest.IsEmpty && rest[0] is not ('/' or '?' or '#' or ':');
    }

    /// <summary>Determines whether a URL contains a character that must be escaped, such as a space.</summary>
    public static bool NeedsEscaping(ReadOnlySpan<char> url)
    {
        foreach (var c in url)
        {
            if (c is <= ' ' or '\u007f' or '<' or '>' or '"') return true;
        }

        return false;
    }

    public static bool IsPlainHttp(ReadOnlySpan<char> url) => url.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the last segment of the path; empty if there is none.</summary>
    public static ReadOnlySpan<char> LastSegment(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://".AsSpan());
        if (scheme >= 0) url = url.Slice(scheme + 3);
        var end = url.IndexOfAny('?', '#');
        if (end >= 0) url = url.Slice(0, end);
        var slash = url.LastIndexOf('/');
        return slash < 0 ? default : url.Slice(slash + 1);
    }

    /// <summary>Gets the value of a query parameter without decoding it.</summary>
    public static bool TryGetQueryValue(ReadOnlySpan<char> url, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        value = default;
        var question = url.IndexOf('?');
        if (question < 0) return false;
        var query = url.Slice(question + 1);
        var fragment = query.IndexOf('#');
        if (fragment >= 0) query = query.Slice(0, fragment);

        while (!query.IsEmpty)
        {
            var ampersand = query.IndexOf('&');
            var pair = ampersand < 0 ? query : query.Slice(0, ampersand);
            query = ampersand < 0 ? default : query.Slice(ampersand + 1);
            var equals = pair.IndexOf('=');
            if ((equals < 0 ? pair : pair.Slice(0, equals)).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = equals < 0 ? default : pair.Slice(equals + 1);
                return true;
            }
        }

        return false;
    }
}
