using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;

namespace TaskGen.Local.Execution;

/// <summary>Reads and writes blobs over HTTP, with the URL that the task gives and no other credential.</summary>
/// <remarks>
/// The requests are the endpoint's own: they leave no entries in the logs and traces that the user of the endpoint collects with
/// Azure.Core.
/// </remarks>
internal sealed class FileTransfer : IDisposable
{
    private const int MaxAttempts = 3;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        UseCookies = false,
        AllowAutoRedirect = false,
    });

    /// <summary>Downloads a blob to a file.</summary>
    /// <exception cref="TransferException">The blob cannot be downloaded.</exception>
    public Task DownloadAsync(string url, string path, CancellationToken cancellationToken) => SendAsync(
        () => new(HttpMethod.Get, url),
        async response =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var file = File.Create(path);
            await response.Content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Uploads a file as a block blob.</summary>
    /// <param name="open">Opens the file.</param>
    /// <param name="url">The URL of the blob.</param>
    /// <param name="headers">Further headers of the request.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <exception cref="TransferException">The file cannot be uploaded.</exception>
    public Task UploadAsync(Func<Stream> open, string url, IEnumerable<HttpHeader> headers, CancellationToken cancellationToken) =>
        SendAsync(
        () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new StreamContent(open()) };
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
            foreach (var header in headers)
            {
                if (!request.Headers.TryAddWithoutValidation(header.Name!, header.Value ?? ""))
                {
                    request.Content.Headers.TryAddWithoutValidation(header.Name!, header.Value ?? "");
                }
            }

            return request;
        },
        static _ => Task.CompletedTask,
        cancellationToken);

    /// <summary>Returns the names of the blobs in a container.</summary>
    /// <exception cref="TransferException">The container cannot be listed.</exception>
    public async Task<List<string>> ListAsync(string containerUrl, string? prefix, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var markers = new HashSet<string>(StringComparer.Ordinal);
        for (string? marker = ""; marker is not null;)
        {
            if (!markers.Add(marker)) throw new TransferException(200, "The listing of the blobs repeats a continuation marker.");
            var query = "restype=container&comp=list";
            if (prefix is not null) query += "&prefix=" + Uri.EscapeDataString(prefix);
            if (marker.Length > 0) query += "&marker=" + Uri.EscapeDataString(marker);
            var url = containerUrl + (new Uri(containerUrl).Query.Length > 1 ? "&" : "?") + query;
            await SendAsync(
                () => new(HttpMethod.Get, url),
                async response => marker = await ReadListAsync(response, names, cancellationToken).ConfigureAwait(false),
                cancellationToken)
                .ConfigureAwait(false);
        }

        return names;
    }

    /// <summary>Returns the URL of a blob in a container, with the query of the container URL.</summary>
    public static string BlobUrl(string containerUrl, string name)
    {
        var url = new Uri(containerUrl);
        return url.GetLeftPart(UriPartial.Path).TrimEnd('/')
            + "/"
            + string.Join('/', name.Split('/').Select(Uri.EscapeDataString))
            + url.Query;
    }

    /// <summary>Returns a URL without its query, which contains the secret.</summary>
    public static string WithoutQuery(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : "an invalid URL";

    public void Dispose() => _http.Dispose();

    private static async Task<string?> ReadListAsync(HttpResponseMessage response, List<string> names, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using var reader = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, Async = true });
            var list = (await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken).ConfigureAwait(false)).Root!;
            names.AddRange(list.Descendants("Blob")
                .Select(static blob => blob.Element("Name")?.Value ?? throw new XmlException("A blob has no name.")));
            return list.Element("NextMarker")?.Value is { Length: > 0 } next ? next : null;
        }
        catch (XmlException)
        {
            throw new TransferException((int)response.StatusCode, "The response is not a list of blobs.");
        }
    }

    private async Task SendAsync(
        Func<HttpRequestMessage> create, Func<HttpResponseMessage, Task> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TransferException failure;
            bool canRetry;
            try
            {
                using var request = create();
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                    .ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    await read(response).ConfigureAwait(false);
                    return;
                }

                var status = (int)response.StatusCode;
                failure = new(status, $"{status} {response.ReasonPhrase}");
                canRetry = status is 408 or 429 or >= 500;
            }
            catch (Exception exception)
                when (exception is HttpRequestException or HttpIOException or UriFormatException or InvalidOperationException
                    or NotSupportedException)
            {
                failure = new(null, exception.Message);
                canRetry = exception is HttpRequestException or HttpIOException;
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                failure = new(null, exception.Message);
                canRetry = true;
            }

            if (!canRetry || attempt == MaxAttempts) throw failure;
            await Task.Delay(RetryDelay * attempt, cancellationToken).ConfigureAwait(false);
        }
    }
}
