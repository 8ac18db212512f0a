using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests;

/// <summary>
/// Sends a request again whose response Wine lost. On a busy machine, Wine sometimes reports the end of a connection that is open at both
/// ends, before or after the request is processed: that an added object exists then means that the first request added it.
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
            var response = await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Post && response.StatusCode == HttpStatusCode.Conflict)
            {
                response.StatusCode = HttpStatusCode.Created;
            }

            return response;
        }
    }
}
