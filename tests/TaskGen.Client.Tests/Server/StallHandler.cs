using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Client.Tests.Server;

/// <summary>
/// Times a request out as soon as the server reports that it will not respond, so that no test depends on a real timeout.
/// </summary>
internal sealed class StallHandler : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _requests = new();

    public StallHandler(FaultyBatchServer server)
        : base(new SocketsHttpHandler())
    {
        server.OnStall = id =>
        {
            if (_requests.TryGetValue(id, out var timeout)) timeout.Cancel();
        };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = request.Headers.GetValues("client-request-id").Single();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _requests[id] = timeout;
        try
        {
            return await base.SendAsync(request, timeout.Token);
        }
        finally
        {
            _requests.TryRemove(id, out _);
        }
    }
}
