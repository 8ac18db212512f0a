using System;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client;

/// <summary>
/// Azure.Core's bearer token policy, followed by one more attempt with a fresh token where the service responds with 401:
/// the token may have been revoked, or may have expired by the service's clock only.
/// </summary>
internal sealed class RefreshingTokenPolicy : HttpPipelinePolicy
{
    private readonly TokenCredential _credential;
    private readonly string _scope;
    private BearerTokenAuthenticationPolicy _policy;

    public RefreshingTokenPolicy(TokenCredential credential, string scope)
    {
        _credential = credential;
        _scope = scope;
        _policy = new(credential, scope);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var policy = Volatile.Read(ref _policy);
        policy.Process(message, pipeline);
        if (message.Response.Status == 401) Fresh(policy).Process(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var policy = Volatile.Read(ref _policy);
        await policy.ProcessAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.Status == 401) await Fresh(policy).ProcessAsync(message, pipeline).ConfigureAwait(false);
    }

    /// <summary>Returns a policy without a cached token. Concurrent requests that were rejected with the same token share it.</summary>
    private BearerTokenAuthenticationPolicy Fresh(BearerTokenAuthenticationPolicy rejected)
    {
        var fresh = new BearerTokenAuthenticationPolicy(_credential, _scope);
        var found = Interlocked.CompareExchange(ref _policy, fresh, rejected);
        return ReferenceEquals(found, rejected) ? fresh : found;
    }
}
