using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core.Pipeline;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Pipeline;

/// <summary>Whether an error that says that something exists already means that an earlier attempt has succeeded.</summary>
public sealed class EarlierAttemptTests
{
    // The attempts before the one that finds that the task or the job exists.
    private static readonly (string Attempts, bool IsFound)[] Scripts =
    [
        ("", false),
        ("429", false),
        ("unsent", false),
        ("429 unsent 429", false),
        ("lost", true),
        ("408", true),
        ("500", true),
        ("503", true),
        ("lost 429", true),
        ("lost unsent", true),
        ("503 429", true),
        ("503 unsent", true),
        ("429 lost", true),
        ("unsent lost 429", true),
        ("lost 429 429", true),
        ("lost 503 lost", true),
        ("lost 429 unsent 429", true),
        ("429 408 429 unsent", true),
    ];

    public static TheoryData<string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach (var (attempts, isFound) in Scripts)
            {
                foreach (var operation in (string[])["Add", "AddAsync", "AddAllAsync", "CreateJobAsync", "TerminateAsync"])
                {
                    rows.Add(operation, attempts, isFound);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Existing_is_a_success_after_any_lost_attempt(string operation, string attempts, bool isFound)
    {
        var handler = new ScriptedHandler(attempts.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var options = Clients.Options(maxRetries: 5);
        options.Transport = new HttpClientTransport(handler);
        await using var client = new BatchJobClient(
            new("https://account.region.batch.azure.com"), "job-1", new BatchSharedKeyCredential("account", Clients.Key), options);
        Assert.Equal(isFound, await IsFoundAsync(client, operation));
        Assert.Equal(handler.Attempts.Length + 1, handler.Requests);
    }

    private static async Task<bool> IsFoundAsync(BatchJobClient client, string operation)
    {
        if (operation == "AddAllAsync")
        {
            var outcome = Assert.Single(await client.AddAllAsync([new Work("a")]).ToListAsync());
            Assert.Equal(outcome.AddedByEarlierAttempt, outcome.Status == TaskOutcomeStatus.Added);
            if (!outcome.AddedByEarlierAttempt) Assert.Equal(("TaskExists", false), (outcome.Error?.Code, outcome.MayHaveBeenAdded));
            return outcome.AddedByEarlierAttempt;
        }

        try
        {
            return operation switch
            {
                "Add" => client.Add(new Work("a")).AddedByEarlierAttempt,
                "AddAsync" => (await client.AddAsync(new Work("a"))).AddedByEarlierAttempt,
                "CreateJobAsync" => (await client.CreateJobAsync("pool")).Status == 409,
                _ => (await client.TerminateAsync()).Status == 409,
            };
        }
        catch (BatchRequestException exception)
        {
            Assert.Equal((409, false), (exception.Status, exception.MayHaveBeenAdded));
            return false;
        }
    }

    private sealed class ScriptedHandler(string[] attempts) : HttpMessageHandler
    {
        public string[] Attempts { get; } = attempts;

        public int Requests { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            SendAsync(request, cancellationToken).GetAwaiter().GetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var attempt = Attempts.ElementAtOrDefault(Requests++);
            if (attempt == "unsent") throw new HttpRequestException("The connection was refused.");
            await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            if (attempt == "lost") throw new HttpRequestException("The connection was reset.");
            if (attempt is not null) return StubHandler.Error((HttpStatusCode)int.Parse(attempt), "Code");
            return request.RequestUri!.Segments[^1] switch
            {
                "tasks" => StubHandler.Error(HttpStatusCode.Conflict, "TaskExists"),
                "jobs" => StubHandler.Error(HttpStatusCode.Conflict, "JobExists"),
                "terminate" => StubHandler.Error(HttpStatusCode.Conflict, "JobCompleted"),
                _ => StubHandler.Json(
                    HttpStatusCode.OK, """{"value":[{"status":"clienterror","taskId":"a","error":{"code":"TaskExists"}}]}"""),
            };
        }
    }
}
