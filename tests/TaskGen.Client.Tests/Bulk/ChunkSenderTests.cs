using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core.Pipeline;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

public sealed class ChunkSenderTests
{
    private const string Success = """{"value":[{"status":"success","taskId":"{0}"}]}""";

    [Fact]
    public async Task Abandoned_request_keeps_its_bytes_while_its_tasks_are_sent_again()
    {
        var handler = new AbandoningHandler(
            """{"value":[{"status":"success","taskId":"a"},{"status":"servererror","taskId":"b"}]}""", Success.Replace("{0}", "b"));
        await using var client = Client(handler, maxRetries: 3);
        var outcomes = await client.AddAllAsync([new Work("a"), new Work("b")]).ToListAsync();
        Assert.Equal([("a", 2), ("b", 3)], outcomes.Select(static outcome => (outcome.TaskId, outcome.Attempts)).Order());
        var (a, b) = ("""{"id":"a","commandLine":"work x"}""", """{"id":"b","commandLine":"work x"}""");
        Assert.Equal([$$"""{"value":[{{a}},{{b}}]}""", $$"""{"value":[{{b}}]}"""], handler.Bodies);
        Assert.Equal($$"""{"value":[{{a}},{{b}}]}""", await handler.FinishAbandonedAsync());
    }

    [Fact]
    public async Task Abandoned_request_keeps_its_bytes_while_further_tasks_are_read()
    {
        var handler = new AbandoningHandler([.. "bcde".Select(static id => Success.Replace("{0}", id.ToString()))]);
        await using var client = Client(handler, maxRetries: 0);
        var outcomes = await client.AddAllAsync(
            "abcde".Select(static id => new Work(id.ToString())), new AddTasksOptions { MaxConcurrency = 1, MaxTasksPerRequest = 1 })
            .ToListAsync();
        Assert.Equal(
            [("a", true), ("b", false), ("c", false), ("d", false), ("e", false)],
            outcomes.Select(static outcome => (outcome.TaskId, outcome.MayHaveBeenAdded)));
        Assert.Equal("bcde".Select(static id => Body(id)), handler.Bodies);
        Assert.Equal(Body('a'), await handler.FinishAbandonedAsync());

        static string Body(char id) => $$"""{"value":[{"id":"{{id}}","commandLine":"work x"}]}""";
    }

    public static TheoryData<string, string, int, string> RetriedResults => new()
    {
        { "servererror", "Retry-After: 0", 2, "failed with a server error without details in 2 attempts and may have been added." },
        { "servererror", "Retry-After: 2", 2, "failed with a server error without details in 2 attempts and may have been added." },
        { "servererror", "Retry-After: 3", 1, "failed with a server error without details in 1 attempt and may have been added." },
        { "servererror", "retry-after-ms: 2001", 1, "failed with a server error without details in 1 attempt and may have been added." },
        { "queued", "Retry-After: 2", 2, "has an invalid result in the service's response (status is 'queued') in 2 attempts and may have been added." },
        { "queued", "Retry-After: 3", 1, "has an invalid result in the service's response (status is 'queued') in 1 attempt and may have been added." },
        { "", "Retry-After: 2", 2, "is missing from the service's response in 2 attempts and may have been added." },
        { "", "Retry-After: 3", 1, "is missing from the service's response in 1 attempt and may have been added." },
    };

    [Theory]
    [MemberData(nameof(RetriedResults))]
    public async Task Result_is_not_retried_if_the_service_asks_for_a_longer_wait_than_is_allowed(
        string status, string header, int attempts, string text)
    {
        var (name, value) = (header.Split(": ")[0], header.Split(": ")[1]);
        var item = status.Length == 0 ? "" : $$"""{"status":"{{status}}","taskId":"a"}""";
        var stub = new StubHandler(_ =>
        {
            var response = StubHandler.Json(HttpStatusCode.OK, $$"""{"value":[{{item}}]}""");
            response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        var clock = new ManualClock();
        var options = Clients.Options(maxRetries: 1);
        options.MaxRetryAfter = TimeSpan.FromSeconds(2);
        options.TimeProvider = clock;
        await using var client = stub.Client(options);
        var adding = client.AddAllAsync([new Work("a")]).ToListAsync();
        if (await Task.WhenAny(adding, clock.FirstWait) != adding) clock.Advance(TimeSpan.FromSeconds(3));
        var outcome = Assert.Single(await adding);
        var wait = value == "3" ? "00:00:03" : "00:00:02.0010000";
        var note = attempts == 2
            ? ""
            : $" The service asked to wait {wait}, which exceeds MaxRetryAfter (00:00:02), so the request was not retried.";
        Assert.Equal($"Task 'a' {text}{note}", outcome.Exception?.Message);
        Assert.Equal((TaskOutcomeStatus.Failed, attempts, true), (outcome.Status, outcome.Attempts, outcome.MayHaveBeenAdded));
        Assert.Equal(attempts, stub.Requests.Count);
    }

    private static BatchJobClient Client(HttpMessageHandler handler, int maxRetries)
    {
        var options = Clients.Options(maxRetries);
        options.Transport = new HttpClientTransport(handler);
        return new(new("https://account.region.batch.azure.com"), "j", new BatchSharedKeyCredential("account", Clients.Key), options);
    }

    /// <summary>Gives the first request up while its body is being written, and goes on writing it later.</summary>
    private sealed class AbandoningHandler(params string[] responses) : HttpMessageHandler
    {
        private readonly HeldStream _held = new();
        private Task? _writing;

        public List<string> Bodies { get; } = [];

        public async Task<string> FinishAbandonedAsync()
        {
            _held.Release();
            await _writing!;
            return Encoding.UTF8.GetString(_held.ToArray());
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_writing is null)
            {
                _writing = request.Content!.CopyToAsync(_held, CancellationToken.None);
                await _held.Started;
                throw new HttpRequestException("The connection was reset.");
            }

            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return StubHandler.Json(HttpStatusCode.OK, responses[Bodies.Count - 1]);
        }
    }

    /// <summary>Reads what is written to it only after it was released.</summary>
    private sealed class HeldStream : MemoryStream
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        public void Release() => _released.SetResult();

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            _started.TrySetResult();
            await _released.Task;
            Write(buffer, offset, count);
        }
    }
}
