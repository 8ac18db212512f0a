using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Tests.Server;

/// <summary>Responds to requests without a server, and records them.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
{
    /// <summary>The requests as "METHOD path?query body".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(HttpStatusCode status, string code) =>
        Json(status, $$"""{"code":"{{code}}","message":{"lang":"en-us","value":"The service says {{code}}.\nRequestId:1\nTime:2"} }""");

    public BatchJobClient Client(BatchJobClientOptions? options = null)
    {
        options ??= Clients.Options();
        options.Transport = new HttpClientTransport(this);
        return new(new("https://account.region.batch.azure.com"), "job-1", new BatchSharedKeyCredential("account", Clients.Key), options);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
        return respond(request);
    }
}
