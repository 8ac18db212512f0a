using System;

namespace TaskGen.Facts;

/// <summary>What the request's URLs may hold: absolute, http or https, with a host.</summary>
internal static class Urls
{
    public static bool IsAbsoluteHttp(ReadOnlySpan<char> url)
    {
        var rest = url.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase) ? url.Slice(8)
            : IsPlainHttp(url) ? url.Slice(7)
            : default;
        if (rest.IsEmpty) return false;

        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest.Slice(0, end);
        if (authority.IsEmpty || authority[0] == ':') return false;
        foreach (var c in url)
        {
            if (c <= ' ' || c == '\x7f' || c is '<' or '>' or '"') return false;
        }

        return true;
    }

    public static bool IsPlainHttp(ReadOnlySpan<char> url) => url.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The last segment of the path, for a file name; empty where there is none.</summary>
    public static ReadOnlySpan<char> LastSegment(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://".AsSpan());
        if (scheme >= 0) url = url.Slice(scheme + 3);
        var end = url.IndexOfAny('?', '#');
        if (end >= 0) url = url.Slice(0, end);
        var slash = url.LastIndexOf('/');
        return slash < 0 ? default : url.Slice(slash + 1);
    }

    /// <summary>The value of a query parameter as it stands (not decoded), or nothing; tells whether it is there.</summary>
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

    /// <summary>Whether the URL carries a shared access signature.</summary>
    public static bool HasSharedAccessSignature(ReadOnlySpan<char> url) => TryGetQueryValue(url, "sig".AsSpan(), out _);
}
