using System;
using System.Globalization;

namespace TaskGen.Validation;

/// <summary>Reads the shared access signature (SAS) of a URL.</summary>
internal static class SharedAccessSignatures
{
    // No clock decides what a compiler reports: only dates before this release are certain to be past.
    private static readonly DateTimeOffset Release = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool IsPresent(string url) => Urls.TryGetQueryValue(url.AsSpan(), "sig".AsSpan(), out _);

    /// <summary>Determines whether a SAS may permit an operation: <c>sp</c> contains its letter, or is absent or not known.</summary>
    public static bool Permits(string url, char operation)
    {
        if (!Urls.TryGetQueryValue(url.AsSpan(), "sp".AsSpan(), out var permissions)) return true;
        foreach (var c in permissions)
        {
            if (c == operation || c is not (>= 'a' and <= 'z')) return true;
        }

        return false;
    }

    /// <summary>Determines whether a SAS is limited to a single blob (<c>sr=b</c>).</summary>
    public static bool IsForBlob(string url) => Urls.TryGetQueryValue(url.AsSpan(), "sr".AsSpan(), out var resource)
        && resource.SequenceEqual("b".AsSpan());

    /// <summary>
    /// Determines whether a SAS cannot be valid anymore: it ends before it begins, before the version of its format, or before this
    /// release.
    /// </summary>
    public static bool IsExpired(string url) =>
        DateOf(url, "se") is { } end && (end < Release || end <= DateOf(url, "st") || end < DateOf(url, "sv"));

    private static DateTimeOffset? DateOf(string url, string parameter)
    {
        if (!Urls.TryGetQueryValue(url.AsSpan(), parameter.AsSpan(), out var value)) return null;
        var text = Uri.UnescapeDataString(value.ToString());
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }
}
