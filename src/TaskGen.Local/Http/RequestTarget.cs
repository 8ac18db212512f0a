using System;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TaskGen.Local.Http;

/// <summary>The path and query of a request as the client sent them, with their percent-encoding.</summary>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Of(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        // Clients that use a proxy send the whole URL.
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var url))
        {
            target = target[target.IndexOf(url.Authority, StringComparison.OrdinalIgnoreCase)..][url.Authority.Length..];
        }
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? new(target, "") : new(target[..question], target[(question + 1)..]);
    }

    /// <summary>Returns the decoded rest of the path after a number of segments.</summary>
    /// <remarks>Clients encode the slashes in file paths or not; after this both forms are the same.</remarks>
    public string RestAfter(int segments)
    {
        var at = 0;
        for (var i = 0; i < segments && at >= 0; i++) at = Path.IndexOf('/', at + 1);
        return at < 0 ? "" : Uri.UnescapeDataString(Path[(at + 1)..]);
    }
}
