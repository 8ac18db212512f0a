using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Local.Execution;

/// <summary>Reads and writes blobs over http, by the address that the task gives and no other credential.</summary>
internal sealed class FileTransfer
{
    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(new Options());

    /// <summary>Downloads one file.</summary>
    /// <exception cref="RequestFailedException">The server says no.</exception>
    public async Task DownloadAsync(string url, string path, CancellationToken cancellationToken)
    {
        using var message = Create(RequestMethod.Get, url);
        message.BufferResponse = false;
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        if (message.Response.ContentStream is { } content) await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads one file as a block blob.</summary>
    /// <exception cref="RequestFailedException">The server says no.</exception>
    public async Task UploadAsync(string path, string url, IEnumerable<HttpHeader> headers, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var message = Create(RequestMethod.Put, url);
        message.Request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        foreach (var header in headers) message.Request.Headers.SetValue(header.Name!, header.Value ?? "");
        message.Request.Content = RequestContent.Create(file);
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The names of a container's blobs.</summary>
    /// <exception cref="RequestFailedException">The server says no, or its answer is no list.</exception>
    public async Task<List<string>> ListAsync(string containerUrl, string? prefix, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        for (string? marker = ""; marker is not null;)
        {
            var query = "restype=container&comp=list" + (prefix is null ? "" : "&prefix=" + Uri.EscapeDataString(prefix)) + (marker.Length == 0 ? "" : "&marker=" + Uri.EscapeDataString(marker));
            using var message = Create(RequestMethod.Get, new UriBuilder(containerUrl) is var url && url.Query.Length > 1 ? $"{containerUrl}&{query}" : $"{containerUrl}?{query}");
            await SendAsync(message, cancellationToken).ConfigureAwait(false);
            try
            {
                using var reader = XmlReader.Create(message.Response.ContentStream!, new() { DtdProcessing = DtdProcessing.Prohibit });
                var list = XDocument.Load(reader).Root!;
                names.AddRange(list.Descendants("Blob").Select(static blob => blob.Element("Name")!.Value));
                marker = list.Element("NextMarker")?.Value is { Length: > 0 } next ? next : null;
            }
            catch (Exception exception) when (exception is XmlException or NullReferenceException)
            {
                throw new RequestFailedException(0, "The answer is no list of blobs.", exception);
            }
        }

        return names;
    }

    /// <summary>The address of a blob in a container, with the container's query.</summary>
    public static string BlobUrl(string containerUrl, string name)
    {
        var url = new Uri(containerUrl);
        return url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)) + url.Query;
    }

    /// <summary>An address without its query, where the secret is.</summary>
    public static string WithoutQuery(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : "an address that is none";

    private HttpMessage Create(RequestMethod method, string url)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(url));
        return message;
    }

    private async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (message.Response.Status is < 200 or > 299) throw new RequestFailedException(message.Response.Status, $"{message.Response.Status} {message.Response.ReasonPhrase}");
    }

    private sealed class Options : ClientOptions
    {
        public Options()
        {
            Retry.MaxRetries = 2;
            Retry.Delay = TimeSpan.FromMilliseconds(200);
            Diagnostics.IsTelemetryEnabled = false;
        }
    }
}
