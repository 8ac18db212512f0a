using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Pipeline;

/// <summary>Tests for responses that a correct service never sends.</summary>
public sealed class ResponseTests
{
    public static TheoryData<string, string> InvalidResults => new()
    {
        { """{"status":null,"taskId":"t0"}""", "status is null" },
        { """{"status":7,"taskId":"t0"}""", "status is a number" },
        { """{"status":{"a":[1]},"taskId":"t0"}""", "status is not a string" },
        { """{"status":"queued","taskId":"t0"}""", "status is 'queued'" },
        { """{"taskId":"t0"}""", "status is missing" },
        { """{"status":"success","taskId":"t0","error":{"code":"x"}}""", "status is success with an error" },
        { """{"status":"success","taskId":"t0"},{"status":"clienterror","taskId":"T0","error":{"code":"x"}}""", "the task has several results" },
    };

    [Theory]
    [MemberData(nameof(InvalidResults))]
    public async Task Invalid_result_fails_with_its_problem(string items, string problem)
    {
        var stub = new StubHandler(_ => StubHandler.Json(HttpStatusCode.OK, $$"""{"value":[{{items}}]}"""));
        await using var client = stub.Client(Clients.Options(maxRetries: 1));
        var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
        Assert.Equal((TaskOutcomeStatus.Failed, 2, true), (outcome.Status, outcome.Attempts, outcome.MayHaveBeenAdded));
        Assert.Equal(
            $"Task 't0' has an invalid result in the service's response ({problem}) in 2 attempts and may have been added.",
            Assert.IsType<BatchRequestException>(outcome.Exception).Message);
    }

    [Theory]
    [InlineData("clienterror", "was rejected without an error in 1 attempt.")]
    [InlineData("servererror", "failed with a server error without details in 2 attempts and may have been added.")]
    public async Task Failed_result_without_an_error_has_an_exception(string status, string text)
    {
        var stub = new StubHandler(_ => StubHandler.Json(
            HttpStatusCode.OK, $$"""{"value":[{"status":"{{status}}","taskId":"t0","error":null}]}"""));
        await using var client = stub.Client(Clients.Options(maxRetries: 1));
        var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
        Assert.Equal(TaskOutcomeStatus.Failed, outcome.Status);
        Assert.Equal($"Task 't0' {text}", outcome.Exception!.Message);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(204)]
    [InlineData(206)]
    public async Task Unexpected_success_of_a_collection_is_retried(int status)
    {
        var calls = 0;
        var stub = new StubHandler(_ => ++calls == 1
            ? new((HttpStatusCode)status)
            : StubHandler.Json(HttpStatusCode.OK, """{"value":[{"status":"clienterror","taskId":"t0","error":{"code":"TaskExists"}}]}"""));
        await using var client = stub.Client();
        var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
        Assert.Equal((TaskOutcomeStatus.Added, true, 2), (outcome.Status, outcome.AddedByEarlierAttempt, outcome.Attempts));
    }

    [Fact]
    public async Task Persistent_unexpected_success_reports_that_the_task_may_have_been_added()
    {
        var stub = new StubHandler(static _ => new(HttpStatusCode.Accepted));
        await using var client = stub.Client(Clients.Options(maxRetries: 1));
        var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
        Assert.True(outcome.MayHaveBeenAdded);
        Assert.StartsWith(
            "Job 'job-1': the service responded to addtaskcollection with an unexpected status, and tasks may have been added: 202",
            outcome.Exception!.Message,
            StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("t1")));
        Assert.True(exception.MayHaveBeenAdded);
        Assert.StartsWith(
            "Task 't1' of job 'job-1' may have been added, but the response is unexpected: 202",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("host")]
    [InlineData("tls")]
    public async Task Failure_before_sending_never_reports_that_a_task_may_have_been_added(string failure)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        if (failure == "refused") listener.Stop();
        if (failure == "tls") _ = CloseConnectionsAsync(listener);
        var url = failure switch
        {
            "host" => new Uri("http://host.invalid"),
            "tls" => new Uri($"https://127.0.0.1:{port}"),
            _ => new Uri($"http://127.0.0.1:{port}"),
        };
        await using var client = new BatchJobClient(
            url, "j", new BatchSharedKeyCredential("a", Clients.Key), Clients.Options(maxRetries: 1));

        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.False(exception.MayHaveBeenAdded);
        Assert.StartsWith("Task 'a' of job 'j' was not sent in 2 attempts:", exception.Message, StringComparison.Ordinal);
        Assert.False(Assert.Throws<BatchRequestException>(() => client.Add(new Work("a"))).MayHaveBeenAdded);

        var ofJob = await Assert.ThrowsAsync<BatchRequestException>(() => client.CompleteJobWhenTasksFinishAsync());
        Assert.Equal(0, ofJob.Status);
        Assert.NotNull(ofJob.ClientRequestId);
        Assert.EndsWith("\nClient request id: " + ofJob.ClientRequestId, ofJob.Message, StringComparison.Ordinal);

        var outcomes = await client.AddAllAsync([new Work("a"), new Work("b")]).ToListAsync();
        Assert.Equal(2, outcomes.Count);
        Assert.All(outcomes, static o => Assert.Equal((TaskOutcomeStatus.Failed, false, 2), (o.Status, o.MayHaveBeenAdded, o.Attempts)));
        Assert.All(
            outcomes,
            static o => Assert.StartsWith(
                "Job 'j' could not be reached, and no task was sent:", o.Exception!.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("301")]
    [InlineData("2147483647")]
    [InlineData("999999999999999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Retry_After_above_the_maximum_is_reported_and_not_waited_for(string retryAfter)
    {
        var stub = new StubHandler(_ =>
        {
            var response = StubHandler.Error(HttpStatusCode.ServiceUnavailable, "ServerBusy");
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return response;
        });
        await using var client = stub.Client();
        var outcomes = await client.AddAllAsync(Enumerable.Range(0, 2500)
            .Select(static i => new Work("t" + i.ToString(CultureInfo.InvariantCulture))))
            .ToListAsync();
        Assert.Equal(2500, outcomes.Count);
        Assert.Equal(25, stub.Requests.Count);
        Assert.All(outcomes, static o => Assert.Equal((TaskOutcomeStatus.Failed, "ServerBusy", 1), (o.Status, o.Error?.Code, o.Attempts)));
        Assert.All(
            outcomes,
            static o => Assert.Contains(
                "which exceeds MaxRetryAfter (00:05:00), so the request was not retried.",
                o.Exception!.Message,
                StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Contains("exceeds MaxRetryAfter", exception.Message, StringComparison.Ordinal);
        Assert.Throws<BatchRequestException>(() => client.Add(new Work("a")));
        await Assert.ThrowsAsync<BatchRequestException>(() => client.CreateJobAsync("p"));
        Assert.Equal(28, stub.Requests.Count);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    public async Task Retry_After_without_a_future_time_is_ignored(string retryAfter)
    {
        var calls = 0;
        var stub = new StubHandler(_ =>
        {
            var response = ++calls == 1
                ? StubHandler.Error(HttpStatusCode.ServiceUnavailable, "ServerBusy")
                : StubHandler.Json(HttpStatusCode.OK, """{"value":[{"status":"success","taskId":"t0"}]}""");
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return response;
        });
        await using var client = stub.Client();
        Assert.Equal(TaskOutcomeStatus.Added, Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync()).Status);
    }

    [Fact]
    public async Task Response_above_the_maximum_size_is_not_read_further()
    {
        var body = new EndlessStream();
        var stub = new StubHandler(_ => new(HttpStatusCode.OK) { Content = new StreamContent(body) });
        var options = Clients.Options(maxRetries: 0);
        options.MaxResponseSize = 100_000;
        await using var client = stub.Client(options);
        var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
        Assert.True(outcome.MayHaveBeenAdded);
        Assert.StartsWith(
            "Job 'job-1': the response exceeds MaxResponseSize, and tasks may have been added: 200",
            outcome.Exception!.Message,
            StringComparison.Ordinal);

        var exception =
            await Assert.ThrowsAsync<BatchRequestException>(async () => { await foreach (var _ in client.WaitForTasksAsync()) ; });
        Assert.Equal("The tasks of job 'job-1' were not listed: the response exceeds MaxResponseSize.", exception.Message);
        Assert.InRange(body.BytesRead, 100_000, 600_000);
    }

    [Fact]
    public async Task Long_error_text_is_cut_in_the_message()
    {
        var text = new string('x', 3_000_000);
        var stub = new StubHandler(_ => StubHandler.Json(
            HttpStatusCode.BadRequest,
            $$"""{"code":"{{text}}","message":{"value":"{{text}}"},"values":[{{string.Join(',', Enumerable.Repeat($$"""{"key":"k","value":"{{text[..3000]}}"}""", 100))}}]}"""));
        await using var client = stub.Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.InRange(exception.Message.Length, 2_000, 50_000);
        Assert.Contains("… (3000000 characters)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_that_drips_ends_at_the_network_timeout(bool isBulk)
    {
        var clock = new FakeTimeProvider();
        var stub = new StubHandler(_ => new(isBulk
            ? HttpStatusCode.OK
            : HttpStatusCode.Created)
        { Content = new StreamContent(new DrippingStream(clock)) });
        var options = Clients.Options(maxRetries: 0);
        options.TimeProvider = clock;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        await using var client = stub.Client(options);
        if (isBulk)
        {
            var outcome = Assert.Single(await client.AddAllAsync([new Work("t0")]).ToListAsync());
            Assert.True(outcome.MayHaveBeenAdded);
            var exception = Assert.IsType<BatchRequestException>(outcome.Exception);
            Assert.Equal(
                $"""
                Job 'job-1' did not respond, and tasks may have been added: The response did not end within the network timeout of 100 s.
                Client request id: {exception.ClientRequestId}
                """,
                exception.Message);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
            Assert.True(exception.MayHaveBeenAdded);
            Assert.Equal(
                $"""
                Task 'a' of job 'job-1' received no response in 1 attempt: The response did not end within the network timeout of 100 s. The task may have been added: add it again with the same id; the error TaskExists then means that it had been added.
                Client request id: {exception.ClientRequestId}
                """,
                exception.Message);
        }
    }

    [Theory]
    [InlineData("TaskDependenciesNotSpecifiedOnJob", "usesTaskDependencies")]
    [InlineData("UnsupportedProperty", "usesTaskDependencies")]
    [InlineData("JobNotFound", "CreateJobAsync creates it")]
    [InlineData("JobCompleted", "CompleteJobWhenTasksFinishAsync")]
    [InlineData("AuthenticationFailed", "15 minutes")]
    public async Task Error_has_its_likely_cause(string code, string cause)
    {
        await using var client = new StubHandler(_ => StubHandler.Error(HttpStatusCode.Conflict, code)).Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Contains("\nLikely cause: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(cause, exception.Message, StringComparison.Ordinal);

        await using var bulk = new StubHandler(_ => StubHandler.Json(
            HttpStatusCode.OK,
            $$"""{"value":[{"status":"clienterror","taskId":"t0","error":{"code":"{{code}}","values":[{"key":"k","value":"v"}]} }]}""")).Client();
        var outcome = Assert.Single(await bulk.AddAllAsync([new Work("t0")]).ToListAsync()).ToString();
        Assert.Contains(cause, outcome, StringComparison.Ordinal);
        Assert.Contains("\nk: v", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_not_changed_by_a_client_and_keep_their_own_retry_policy()
    {
        var options = Clients.Options();
        await using (new StubHandler(static _ => new(HttpStatusCode.Created)).Client(options)) Assert.Null(options.RetryPolicy);

        var policy = new RetryPolicy(0);
        options.RetryPolicy = policy;
        var stub = new StubHandler(static _ => StubHandler.Error(HttpStatusCode.ServiceUnavailable, "ServerBusy"));
        await using var client = stub.Client(options);
        await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Single(stub.Requests);
        Assert.Same(policy, options.RetryPolicy);
    }

    private static async Task CloseConnectionsAsync(TcpListener listener)
    {
        try
        {
            while (true) (await listener.Server.AcceptConnectionAsync()).Dispose();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    /// <summary>A body without an end.</summary>
    private sealed class EndlessStream : ReadOnlyStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            BytesRead += buffer.Length;
            return new(buffer.Length);
        }
    }

    /// <summary>A body that arrives byte by byte, without an end.</summary>
    // A byte every 30 seconds.
    private sealed class DrippingStream(FakeTimeProvider clock) : ReadOnlyStream
    {
        private bool _isDisposed;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            clock.Advance(TimeSpan.FromSeconds(30));
            buffer.Span[0] = (byte)' ';
            return new(1);
        }

        protected override void Dispose(bool disposing)
        {
            _isDisposed = true;
            base.Dispose(disposing);
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) =>
            ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
