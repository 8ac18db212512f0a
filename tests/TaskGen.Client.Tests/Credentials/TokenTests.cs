using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Credentials;

/// <summary>Bearer tokens require TLS, so the server uses a self-signed certificate.</summary>
public sealed class TokenTests
{
    [SkippableFact]
    public async Task Token_is_requested_once_for_the_Batch_scope()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        var credential = new Tokens();
        var seen = new ConcurrentBag<string>();
        server.OnRequest = (context, _) =>
        {
            seen.Add(context.Request.Headers.Authorization.ToString());
            return Task.CompletedTask;
        };
        await using var client = Client(server, credential);
        await client.AddAsync(new Work("a"));
        await client.AddAsync(new Work("b"));
        Assert.Equal(["Bearer token-1", "Bearer token-1"], seen);
        Assert.Equal(["https://batch.core.windows.net/.default"], credential.Scopes.Distinct());
    }

    [SkippableFact]
    public async Task Rejected_token_is_replaced()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        server.OnRequest = (context, _) => context.Request.Headers.Authorization == "Bearer token-1"
            ? FaultyBatchServer.FailAsync(context, 401, "AuthenticationFailed")
            : Task.CompletedTask;
        await using var client = Client(server, new Tokens());
        var added = await client.AddAsync(new Work("a"));
        Assert.False(added.AddedByEarlierAttempt);
        Assert.Equal(2, server.Requests);

        var outcomes = await client.AddAllAsync([new Work("b"), new Work("c")]).ToListAsync();
        Assert.Equal([TaskOutcomeStatus.Added, TaskOutcomeStatus.Added], outcomes.Select(static o => o.Status));
    }

    [SkippableFact]
    public async Task Rejected_token_is_replaced_synchronously()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        server.OnRequest = (context, _) => context.Request.Headers.Authorization == "Bearer token-1"
            ? FaultyBatchServer.FailAsync(context, 401, "AuthenticationFailed")
            : Task.CompletedTask;
        await using var client = Client(server, new Tokens());
        Assert.False(client.Add(new Work("a")).AddedByEarlierAttempt);
        Assert.False(client.Add(new Work("b")).AddedByEarlierAttempt);
        Assert.Equal(3, server.Requests);
    }

    [SkippableFact]
    public async Task Concurrent_rejections_request_one_new_token()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        server.OnRequest = (context, _) => context.Request.Headers.Authorization == "Bearer token-1"
            ? FaultyBatchServer.FailAsync(context, 401, "AuthenticationFailed")
            : Task.CompletedTask;
        var credential = new Tokens();
        await using var client = Client(server, credential);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.AddAsync(new Work("t" + i))));
        Assert.Equal(20, server.Tasks.Count);
        Assert.Equal(2, credential.Count);
    }

    [SkippableFact]
    public async Task Token_that_is_rejected_again_throws_after_one_retry()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        server.Script = static _ => Fault.Unauthorized;
        await using var client = Client(server, new Tokens());
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(401, exception.Status);
        Assert.Equal("AuthenticationFailed", exception.ErrorCode);
        Assert.Equal(2, server.Requests);
        Assert.DoesNotContain("token-", exception.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Failing_credential_is_the_outcome_of_its_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync(https: true);
        await using var client = Client(server, new Tokens { Failure = new InvalidOperationException("no login here") });
        var outcomes = await client.AddAllAsync([new Work("a"), new Work("b")]).ToListAsync();
        Assert.Equal(2, outcomes.Count);
        Assert.All(outcomes, static o => Assert.Equal("no login here", Assert.IsType<InvalidOperationException>(o.Exception).Message));
        Assert.All(outcomes, static o => Assert.False(o.MayHaveBeenAdded));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.AddAsync(new Work("c")));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task Token_that_was_replaced_meanwhile_is_not_replaced_again()
    {
        var (firstIsRejected, lateIsSent) = (new TaskCompletionSource(), new TaskCompletionSource());
        var tokens = new ConcurrentQueue<string>();
        var handler = new Handler(async request =>
        {
            var (id, token) = (JsonElement.Parse(await request.Content!.ReadAsStringAsync()).GetProperty("id"), request.Headers.Authorization);
            tokens.Enqueue($"{id} {token!.Parameter}");
            if (token.Parameter != "token-1") return new(HttpStatusCode.Created);
            if (id.GetString() == "late") lateIsSent.SetResult();
            await (id.GetString() == "late" ? firstIsRejected.Task : lateIsSent.Task);
            return StubHandler.Error(HttpStatusCode.Unauthorized, "AuthenticationFailed");
        });
        var credential = new Tokens();
        var options = Clients.Options();
        options.Transport = new HttpClientTransport(handler);
        await using var client = new BatchJobClient(new("https://account.region.batch.azure.com"), "j", credential, options);

        var late = client.AddAsync(new Work("late"));
        await client.AddAsync(new Work("first"));
        firstIsRejected.SetResult();
        await late;
        Assert.Equal(["first token-1", "first token-2", "late token-1", "late token-2"], tokens.Order(StringComparer.Ordinal));
        Assert.Equal(2, credential.Count);
    }

    private static BatchJobClient Client(FaultyBatchServer server, TokenCredential credential)
    {
        var options = Clients.Options();
        options.Transport =
            new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = static (_, _, _, _) => true });
        return new(server.Url, "j", credential, options);
    }

    private sealed class Handler(Func<HttpRequestMessage, Task<HttpResponseMessage>> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            respond(request);
    }

    private sealed class Tokens : TokenCredential
    {
        private int _count;

        public ConcurrentBag<string> Scopes { get; } = [];

        public int Count => _count;

        public Exception? Failure { get; init; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            foreach (var scope in requestContext.Scopes) Scopes.Add(scope);
            if (Failure is not null) throw Failure;
            return new("token-" + Interlocked.Increment(ref _count), DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
