using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests;

/// <summary>
/// Sends a request again whose connection Wine closed. On a busy machine, Wine sometimes reports the end of a connection that is open at
/// both ends, before anything of the request was processed; a request that was processed would fail with 409 the second time.
/// </summary>
internal sealed class WineHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e) when (e.InnerException is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded })
        {
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
