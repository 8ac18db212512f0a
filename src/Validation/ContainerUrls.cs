using System;

namespace TaskGen.Validation;

/// <summary>Reads the URL of a blob container, <c>https://account.blob.core.windows.net/container</c>.</summary>
internal static class ContainerUrls
{
    /// <summary>
    /// Returns the query parameter that makes the URL an operation on the container (<c>restype</c> or <c>comp</c>), or null.
    /// </summary>
    public static string? OperationOf(string url)
    {
        if (Urls.TryGetQueryValue(url.AsSpan(), "restype".AsSpan(), out _)) return "restype";
        return Urls.TryGetQueryValue(url.AsSpan(), "comp".AsSpan(), out _) ? "comp" : null;
    }

    /// <summary>Determines whether a URL has no container: its path is empty.</summary>
    public static bool HasNoContainer(string url) => PathOf(url).Length == 0;

    /// <summary>Determines whether a URL of Azure Storage has more in its path than the name of a container.</summary>
    public static bool HasBlob(string url) => HostOf(url).IndexOf(".blob.", StringComparison.OrdinalIgnoreCase) >= 0
        && PathOf(url).IndexOf('/') >= 0;

    public static string HostOf(string url)
    {
        var rest = url.Substring(url.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = rest.IndexOfAny(['/', '?', '#']);
        return end < 0 ? rest : rest.Substring(0, end);
    }

    /// <summary>Returns the path without slashes at its ends.</summary>
    public static string PathOf(string url)
    {
        var rest = url.Substring(url.IndexOf("://", StringComparison.Ordinal) + 3).Substring(HostOf(url).Length);
        var end = rest.IndexOfAny(['?', '#']);
        return (end < 0 ? rest : rest.Substring(0, end)).Trim('/');
    }
}
