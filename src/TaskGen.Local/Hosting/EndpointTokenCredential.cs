using System;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace TaskGen.Local.Hosting;

/// <summary>The endpoint's own bearer token, whatever scope is asked for.</summary>
internal sealed class EndpointTokenCredential(string token) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
