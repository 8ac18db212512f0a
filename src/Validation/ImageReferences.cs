using System;

namespace TaskGen.Validation;

/// <summary>
/// Validates <c>containerSettings.imageName</c>: a reference as for <c>docker pull</c>,
/// <c>[host[:port]/]path[:tag][@algorithm:hex]</c>.
/// </summary>
internal static class ImageReferences
{
    public static bool IsValid(ReadOnlySpan<char> reference)
    {
        if (reference.IsEmpty) return false;
        Split(reference, out var name, out var tag, out var digest);
        if (reference.IndexOf('@') >= 0 && !IsDigest(digest)) return false;
        if (HasTag(reference) && !IsTag(tag)) return false;

        var slash = name.IndexOf('/');
        if (slash >= 0 && IsHost(name.Slice(0, slash))) name = name.Slice(slash + 1);
        if (name.IsEmpty || name.Length > 255) return false;

        while (true)
        {
            slash = name.IndexOf('/');
            if (!IsPathComponent(slash < 0 ? name : name.Slice(0, slash))) return false;
            if (slash < 0) return true;
            name = name.Slice(slash + 1);
        }
    }

    /// <summary>Determines whether the reference has a tag or a digest; without one it is <c>:latest</c>.</summary>
    public static bool IsPinned(ReadOnlySpan<char> reference) => reference.IndexOf('@') >= 0 || HasTag(reference);

    /// <summary>Returns the host that an image is pulled from.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> reference)
    {
        var slash = reference.IndexOf('/');
        return slash >= 0 && IsHost(reference.Slice(0, slash)) ? reference.Slice(0, slash) : RegistryHosts.Default.AsSpan();
    }

    private static bool HasTag(ReadOnlySpan<char> reference)
    {
        var at = reference.IndexOf('@');
        if (at >= 0) reference = reference.Slice(0, at);
        return reference.LastIndexOf(':') > reference.LastIndexOf('/');
    }

    private static void Split(ReadOnlySpan<char> reference, out ReadOnlySpan<char> name, out ReadOnlySpan<char> tag,
        out ReadOnlySpan<char> digest)
    {
        name = reference;
        tag = digest = default;
        var at = name.IndexOf('@');
        if (at >= 0)
        {
            digest = name.Slice(at + 1);
            name = name.Slice(0, at);
        }

        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/'))
        {
            tag = name.Slice(colon + 1);
            name = name.Slice(0, colon);
        }
    }

    /// <summary>
    /// Determines whether the first component of a reference is a host: it has a dot or a port, is <c>localhost</c>, or has capital
    /// letters.
    /// </summary>
    public static bool IsHost(ReadOnlySpan<char> component)
    {
        if (component.IsEmpty) return false;
        var looksLikeHost = component.SequenceEqual("localhost".AsSpan()) || component.IndexOf('.') >= 0 || component.IndexOf(':') >= 0;
        if (component[0] == '[')
        {
            var end = component.IndexOf(']');
            return end > 1 && (end == component.Length - 1 || (component[end + 1] == ':' && AreDigits(component.Slice(end + 2))));
        }

        var colon = component.IndexOf(':');
        if (colon >= 0 && !AreDigits(component.Slice(colon + 1))) return false;
        var host = colon < 0 ? component : component.Slice(0, colon);
        var label = 0;
        for (var i = 0; i < host.Length; i++)
        {
            var c = host[i];
            if (c is >= 'A' and <= 'Z') looksLikeHost = true;
            if (c == '.')
            {
                if (label == 0 || host[i - 1] == '-') return false;
                label = 0;
            }
            else if (IsAlphanumeric(c) || (c == '-' && label > 0)) label++;
            else return false;
        }

        return looksLikeHost && label > 0;
    }

    // Lower-case letters and digits, separated by '.', one or two '_', or any number of '-'.
    private static bool IsPathComponent(ReadOnlySpan<char> component)
    {
        var i = 0;
        while (true)
        {
            var start = i;
            while (i < component.Length && component[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9')) i++;
            if (i == start) return false;
            if (i == component.Length) return true;
            switch (component[i])
            {
                case '.': i++; break;
                case '_': i += i + 1 < component.Length && component[i + 1] == '_' ? 2 : 1; break;
                case '-': while (i < component.Length && component[i] == '-') i++; break;
                default: return false;
            }
        }
    }

    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty || tag.Length > 128 || tag[0] is '.' or '-') return false;
        foreach (var c in tag)
        {
            if (!IsAlphanumeric(c) && c is not ('_' or '.' or '-')) return false;
        }

        return true;
    }

    private static bool IsDigest(ReadOnlySpan<char> digest)
    {
        var colon = digest.IndexOf(':');
        if (colon < 1 || digest.Length - colon - 1 < 32) return false;
        foreach (var c in digest.Slice(0, colon))
        {
            if (!IsAlphanumeric(c) && c is not ('+' or '.' or '-' or '_')) return false;
        }

        foreach (var c in digest.Slice(colon + 1))
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) return false;
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9')) return false;
        }

        return !text.IsEmpty;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
