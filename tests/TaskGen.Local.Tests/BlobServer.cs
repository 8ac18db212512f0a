using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TaskGen.Local.Tests;

/// <summary>As much of a storage account as tasks use: reading, writing and listing blobs with a signature in the query.</summary>
internal sealed class BlobServer : IAsyncDisposable
{
    private const int PageSize = 2;
    private readonly WebApplication _application;

    private BlobServer(WebApplication application) => _application = application;

    public ConcurrentDictionary<string, byte[]> Blobs { get; } = new();

    public ConcurrentDictionary<string, IHeaderDictionary> Headers { get; } = new();

    public string Url => _application.Urls.Single();

    public static async Task<BlobServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new BlobServer(builder.Build());
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value!.TrimStart('/');
        if (context.Request.Query["sig"] != "good")
        {
            context.Response.StatusCode = 403;
        }
        else if (context.Request.Query["comp"] == "list")
        {
            var prefix = name + "/" + context.Request.Query["prefix"];
            var blobs = Blobs.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(key => key[(name.Length + 1)..]).ToArray();
            var start = int.TryParse(context.Request.Query["marker"], out var marker) ? marker : 0;
            var xml = string.Concat(blobs.Skip(start).Take(PageSize).Select(static blob => $"<Blob><Name>{WebUtility.HtmlEncode(blob)}</Name></Blob>"));
            await context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults><Blobs>{xml}</Blobs><NextMarker>{(start + PageSize < blobs.Length ? start + PageSize : null)}</NextMarker></EnumerationResults>");
        }
        else if (context.Request.Method == "PUT")
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            Blobs[name] = body.ToArray();
            Headers[name] = new HeaderDictionary(context.Request.Headers.ToDictionary());
            context.Response.StatusCode = 201;
        }
        else if (Blobs.TryGetValue(name, out var blob))
        {
            await context.Response.Body.WriteAsync(blob);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }
}
