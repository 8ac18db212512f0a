using System;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace TaskGen.Validation;

/// <summary>Validates the URLs of a request: absolute, with a host and the scheme http or https.</summary>
internal static class Urls
{
    // Control characters, space, DEL, and the characters that must be escaped in a URL.
    private const string Forbidden =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f \u007f<>\"";
#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> ForbiddenValues = SearchValues.Create(Forbidden);
#endif

    public static bool IsAbsoluteHttp(ReadOnlySpan<char> url)
    {
        var rest = url.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase) ? url.Slice(8)
            : IsPlainHttp(url) ? url.Slice(7)
            : default;

        // A host has at least one character; a colon begins a port.
        if (rest.IsEmpty || rest[0] is '/' or '?' or '#' or ':') return false;
#if NET8_0_OR_GREATER
        return url.IndexOfAny(ForbiddenValues) < 0;
#else
        return url.IndexOfAny(Forbidden.AsSpan()) < 0;
#endif
    }

    public static bool IsPlainHttp(ReadOnlySpan<char> url) => url.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the last segment of the path; empty where there is none.</summary>
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

    /// <summary>Determines whether the URL contains a shared access signature.</summary>
    public static bool HasSharedAccessSignature(ReadOnlySpan<char> url) => TryGetQueryValue(url, "sig".AsSpan(), out _);
}
