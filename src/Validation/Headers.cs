using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>uploadHeaders[]</c>: a token as the name, and a value without line breaks (RFC 9110).</summary>
internal static class Headers
{
    public static bool IsValidName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            var isToken = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
            if (!isToken) return false;
        }

        return !name.IsEmpty;
    }

    public static bool IsValidValue(ReadOnlySpan<char> value) => value.IndexOfAny('\r', '\n', '\0') < 0;

    /// <summary>Splits <c>Name: value</c> at the first colon. Without a colon, the whole text is the name.</summary>
    public static void Split(ReadOnlySpan<char> header, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var colon = header.IndexOf(':');
        name = (colon < 0 ? header : header.Slice(0, colon)).Trim();
        value = colon < 0 ? default : header.Slice(colon + 1).Trim();
    }
}
