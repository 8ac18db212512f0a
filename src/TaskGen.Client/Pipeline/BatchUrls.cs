using System;

namespace TaskGen.Client.Pipeline;

/// <summary>Completes account URLs without a scheme, which is how Azure Resource Manager returns them.</summary>
internal static class BatchUrls
{
    /// <summary>Returns the URL with <c>https</c> where it has no scheme.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/> is null.</exception>
    public static Uri WithScheme(Uri batchUrl)
    {
        if (batchUrl is null) throw new ArgumentNullException(nameof(batchUrl));
        var text = batchUrl.OriginalString.Trim();
        // Uri takes the host of "host:443" for a scheme.
        var hasScheme = text.IndexOf("://", StringComparison.Ordinal) >= 0;
        return !hasScheme && Uri.TryCreate("https://" + text.TrimStart('/'), UriKind.Absolute, out var url) ? url : batchUrl;
    }
}
