using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests;

/// <summary>Tests for adding one task.</summary>
public sealed class AddTests
{
    [Fact]
    public async Task Request_matches_the_reference_and_result_contains_the_response_headers()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var request = "";
        server.OnRequest = (context, body) =>
        {
            var headers = context.Request.Headers;
            request =
                $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {headers.ContentType} {headers["client-request-id"]} {headers["return-client-request-id"]} {System.Text.Encoding.UTF8.GetString(body)}";
            return Task.CompletedTask;
        };
        await using var client = Clients.To(server);
        var id = new Guid("9c4d50ee-2d56-4cd3-8152-34347dc9f2b0");
        var added = await client.AddAsync(
            new Work("a", "p q"), new AddTaskOptions { Timeout = TimeSpan.FromSeconds(19.2), ClientRequestId = id });

        Assert.Equal(
            "POST /jobs/j/tasks?api-version=2024-07-01.20.0&timeout=20 application/json; odata=minimalmetadata 9c4d50ee-2d56-4cd3-8152-34347dc9f2b0 true "
            + """{"id":"a","commandLine":"work 'p q'"}""",
            request);
        Assert.Equal(TaskAddStatus.Success, added.Status);
        Assert.Equal("a", added.TaskId);
        Assert.Equal("0x8D4BCC2E4835CD0", added.ETag);
        Assert.Equal(new DateTimeOffset(2026, 6, 24, 8, 0, 0, TimeSpan.Zero), added.LastModified);
        Assert.EndsWith("/jobs/j/tasks/a", added.DataServiceId, StringComparison.Ordinal);
        Assert.EndsWith("/jobs/j/tasks/a", added.Location, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(added.RequestId, out _));
        Assert.Equal(id.ToString(), added.ClientRequestId);
        Assert.False(added.AddedByEarlierAttempt);
    }

    [Fact]
    public async Task Add_sends_synchronously()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ServerBusy, Fault.ResetAfterDone);
        await using var client = Clients.To(server);
        Assert.True(client.Add(new Work("a")).AddedByEarlierAttempt);
        Assert.Equal(409, Assert.Throws<BatchRequestException>(() => client.Add(new Work("A"))).Status);
    }

    [Theory]
    [InlineData(Fault.ResetAfterDone)]
    [InlineData(Fault.InternalErrorAfterDone)]
    [InlineData(Fault.BadGatewayAfterDone)]
    [InlineData(Fault.StallAfterDone)]
    public async Task Task_that_exists_after_a_lost_response_is_added_by_an_earlier_attempt(Fault fault)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(fault);
        await using var client = Clients.WithStalls(server);
        var added = await client.AddAsync(new Work("a"));
        Assert.True(added.AddedByEarlierAttempt);
        Assert.Equal(TaskAddStatus.Success, added.Status);
        Assert.Null(added.ETag);
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Headers_of_TaskExists_are_not_those_of_the_task()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ResetAfterDone);
        server.OnRequest = static (context, _) =>
        {
            context.Response.Headers.ETag = "0x1";
            context.Response.Headers.LastModified = "Wed, 24 Jun 2026 08:00:00 GMT";
            return Task.CompletedTask;
        };
        await using var client = Clients.To(server);
        var added = await client.AddAsync(new Work("a"));
        Assert.Equal((true, null, null), (added.AddedByEarlierAttempt, added.ETag, added.LastModified));
        Assert.NotNull(added.RequestId);
    }

    [Theory]
    [InlineData(Fault.ResetBeforeBody)]
    [InlineData(Fault.ResetInBody)]
    [InlineData(Fault.ResetAfterBody)]
    [InlineData(Fault.Stall)]
    [InlineData(Fault.RequestTimeout)]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.TooManyRequestsNoHint)]
    [InlineData(Fault.ServerBusy)]
    [InlineData(Fault.ServerBusyNoHint)]
    [InlineData(Fault.InternalError)]
    public async Task Transient_failure_is_retried(Fault fault)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(fault, fault);
        await using var client = Clients.WithStalls(server);
        var added = await client.AddAsync(new Work("a"));
        Assert.False(added.AddedByEarlierAttempt);
        Assert.NotNull(added.ETag);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task TaskExists_on_the_first_attempt_throws()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Tasks["A"] = "";
        await using var client = Clients.To(server);
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal((409, "TaskExists"), (exception.Status, exception.ErrorCode));
        Assert.False(exception.MayHaveBeenAdded);
    }

    [Fact]
    public async Task TaskExists_after_a_conclusive_rejection_throws()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Tasks["a"] = "";
        server.Script = Clients.First(Fault.TooManyRequests);
        await using var client = Clients.To(server);
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal("TaskExists", exception.ErrorCode);
    }

    [Fact]
    public async Task Rejection_names_property_value_reason_and_request_ids()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, _) =>
        {
            context.Response.Headers["request-id"] = "the-request";
            return FaultyBatchServer.FailAsync(
                context,
                400,
                "InvalidPropertyValue",
                """{"key":"PropertyName","value":"resourceFiles[0].httpUrl"},{"key":"PropertyValue","value":"https://a.blob/x?sv=1&sig=c2VjcmV0&se=2"},{"key":"Reason","value":"It must be so."}""");
        };
        await using var client = Clients.To(server);
        var id = Guid.NewGuid();
        var exception =
            await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(
                new Work("a"), new AddTaskOptions { ClientRequestId = id }));
        Assert.Equal(
            $"""
            Task 'a' of job 'j' was not added: 400 InvalidPropertyValue. The service says InvalidPropertyValue.
            PropertyName: resourceFiles[0].httpUrl
            PropertyValue: https://a.blob/x?sv=1&sig=***&se=2
            Reason: It must be so.
            Request id: the-request, client request id: {id}
            """,
            exception.Message);
        Assert.DoesNotContain("c2VjcmV0", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("the-request", exception.RequestId);
        Assert.Equal(id.ToString(), exception.ClientRequestId);
        Assert.Equal("InvalidPropertyValue", exception.Error!.Code);
        Assert.Equal(400, exception.GetRawResponse()!.Status);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Rejected_password_is_redacted()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, _) => FaultyBatchServer.FailAsync(
            context,
            400,
            "InvalidPropertyValue",
            """{"key":"PropertyName","value":"containerSettings.registry.password"},{"key":"PropertyValue","value":"hunter2"}""");
        await using var client = Clients.To(server);
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(
            $"""
            Task 'a' of job 'j' was not added: 400 InvalidPropertyValue. The service says InvalidPropertyValue.
            PropertyName: containerSettings.registry.password
            PropertyValue: ***
            Request id: (none), client request id: {exception.ClientRequestId}
            """,
            exception.Message);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_without_BatchError_is_described_by_its_status()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.BadGatewayAfterDone;
        await using var client = Clients.To(server, Clients.Options(maxRetries: 0));
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(
            $"""
            Task 'a' of job 'j' was not added: 502 Bad Gateway.
            Request id: {exception.RequestId}, client request id: {exception.ClientRequestId}
            """,
            exception.Message);
        Assert.Null(exception.Error);
        Assert.True(exception.MayHaveBeenAdded);
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.Redirect;
        await using var client = Clients.To(server);
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(307, exception.Status);
        Assert.Equal(
            $"""
            Task 'a' of job 'j' was not added: 307 TemporaryRedirect. The service says TemporaryRedirect.
            The server redirects to https://elsewhere.example/jobs/j/tasks?***; credentials are not sent there. If the redirect is intended, use that account's URL as the batch URL.
            Request id: {exception.RequestId}, client request id: {exception.ClientRequestId}
            """,
            exception.Message);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Missing_response_reports_that_the_task_may_have_been_added()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.ResetAfterDone;
        await using var client = Clients.To(server, Clients.Options(maxRetries: 0));
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(0, exception.Status);
        Assert.True(exception.MayHaveBeenAdded);
        Assert.Contains("received no response in 1 attempt: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1 attempt: failure 1")]
    [InlineData(2, "3 attempts: failure 3")]
    public async Task Message_has_the_last_failure(int maxRetries, string expected)
    {
        var failures = 0;
        var stub = new StubHandler(_ => throw new IOException($"failure {++failures}."));
        await using var client = stub.Client(Clients.Options(maxRetries));
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Equal(
            $"""
            Task 'a' of job 'job-1' received no response in {expected}. The task may have been added: add it again with the same id; the error TaskExists then means that it had been added.
            Client request id: {exception.ClientRequestId}
            """,
            exception.Message);
        Assert.NotNull(exception.InnerException);

        failures = 0;
        exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.DeleteJobAsync());
        Assert.Equal(
            $"""
            Job 'job-1' was not deleted: no response in {expected.Replace(": ", ". ")}.
            Client request id: {exception.ClientRequestId}
            """,
            exception.Message);
    }

    [Fact]
    public async Task Refused_connection_is_retried_before_it_throws()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var client = new BatchJobClient(
            new($"http://127.0.0.1:{port}"), "j", new BatchSharedKeyCredential("a", Clients.Key), Clients.Options(maxRetries: 2));
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("a")));
        Assert.Contains("in 3 attempts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_After_is_honored()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var requests = new ConcurrentDictionary<string, int>();
        server.OnRequest = async (context, body) =>
        {
            var id = JsonElement.Parse(body).GetProperty("id").GetString()!;
            if (requests.AddOrUpdate(id, 1, static (_, count) => count + 1) > 1) return;
            if (id == "delayed") context.Response.Headers.RetryAfter = "3600";
            await FaultyBatchServer.FailAsync(context, 429, "TooManyRequests");
        };
        var options = Clients.Options();
        options.MaxRetryAfter = TimeSpan.FromHours(1);
        await using var client = Clients.To(server, options);
        using var cancel = new CancellationTokenSource();
        var delayed = client.AddAsync(new Work("delayed"), cancel.Token);
        await Wait.UntilAsync(() => requests.ContainsKey("delayed"));

        // Azure.Core waits in real time. Many retries without the header follow meanwhile.
        for (var i = 0; i < 20; i++) await client.AddAsync(new Work($"t{i}"));
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(2, requests[$"t{i}"]));
        Assert.Equal((1, false), (requests["delayed"], delayed.IsCompleted));
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delayed);
    }

    [Fact]
    public async Task Cancellation_throws_OperationCanceledException()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        server.Script = _ =>
        {
            cancel.Cancel();
            return Fault.Stall;
        };
        await using var client = Clients.To(server);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AddAsync(new Work("a"), cancel.Token));
    }

    [Fact]
    public async Task Invalid_task_is_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var invalid = await Assert.ThrowsAsync<TaskValidationException>(() => client.AddAsync(new Work("a b")));
        Assert.Equal(("TG1003", "id"), (invalid.RuleId, invalid.PropertyPath));
        var large = await Assert.ThrowsAsync<TaskValidationException>(() => client.AddAsync(new Work("a", new string('x', 1_048_576))));
        Assert.Equal("TG1016", large.RuleId);
        var synchronous = Assert.Throws<TaskValidationException>(() => client.Add(new Work("a", new string('x', 1_048_576))));
        Assert.Equal(large.Message, synchronous.Message);
        await ArgumentAssert.NullAsync("task", () => client.AddAsync(null!));
        ArgumentAssert.Null("task", () => client.Add(null!));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public void Invalid_arguments_throw()
    {
        var credential = new BatchSharedKeyCredential("a", Clients.Key);
        ArgumentAssert.Null("batchUrl", () => new BatchJobClient(null!, "j", credential));
        ArgumentAssert.Null("jobId", () => new BatchJobClient(new("https://a"), null!, credential));
        ArgumentAssert.Null("credential", () => new BatchJobClient(new("https://a"), "j", (BatchSharedKeyCredential)null!));
        ArgumentAssert.Null("credential", () => new BatchJobClient(new("https://a"), "j", (Azure.Core.TokenCredential)null!));
        Assert.Equal(
            new("https://account.region.batch.azure.com"),
            new BatchJobClient(new("account.region.batch.azure.com", UriKind.Relative), "j", credential).BatchUrl);
        Assert.Equal(new("https://account:444"), new BatchJobClient(new("account:444"), "j", credential).BatchUrl);
        ArgumentAssert.Invalid(
            "batchUrl",
            "The batch URL is not an absolute http or https URL. Use the URL of the account, such as https://account.region.batch.azure.com.",
            () => new BatchJobClient(new("ftp://a"), "j", credential));
        ArgumentAssert.Invalid(
            "batchUrl",
            "The batch URL has a query or a fragment. Use the URL of the account without them; the request adds its own query.",
            () => new BatchJobClient(new("https://a?x=1"), "j", credential));
        ArgumentAssert.Invalid(
            "jobId",
            "The job id is blank. Specify the job that the task is added to.",
            () => new BatchJobClient(new("https://a"), " ", credential));
        ArgumentAssert.Invalid(
            "jobId",
            "The job id consists only of dots, so it cannot be part of a URL. Use another id.",
            () => new BatchJobClient(new("https://a"), "..", credential));
        var version = (BatchJobClientOptions.ServiceVersion)99;
        ArgumentAssert.OutOfRange(
            "version",
            version,
            "The service version is not supported. Use a value of ServiceVersion.",
            () => new BatchJobClientOptions(version));
        var client = new BatchJobClient(new("https://a"), "j", credential);
        ArgumentAssert.Null("task", () => client.WriteCurl(null!, TextWriter.Null));
        ArgumentAssert.Null("output", () => client.WriteCurl(new Work("a"), null!));
        ArgumentAssert.Null("tasks", () => client.AddAllAsync((IEnumerable<Work>)null!));
        ArgumentAssert.Null("tasks", () => client.AddAllAsync((IAsyncEnumerable<Work>)null!));
    }

    [Fact]
    public void Options_accept_their_limits_and_nothing_beyond()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), new AddTaskOptions { Timeout = TimeSpan.FromSeconds(30) }.Timeout);
        var tick = TimeSpan.FromTicks(1);
        Assert.Equal(tick, new AddTaskOptions { Timeout = tick }.Timeout);
        foreach (var timeout in (TimeSpan[])[TimeSpan.FromSeconds(30) + tick, TimeSpan.Zero, -tick])
        {
            ArgumentAssert.OutOfRange(
                "value",
                timeout,
                "Timeout must be above zero and at most 30 seconds, the service's maximum.",
                () => new AddTaskOptions { Timeout = timeout });
        }

        var options = new BatchJobClientOptions { MaxRetryAfter = TimeSpan.Zero };
        Assert.Equal(TimeSpan.Zero, options.MaxRetryAfter);
        options.MaxRetryAfter = TimeSpan.FromDays(24);
        Assert.Equal(TimeSpan.FromDays(24), options.MaxRetryAfter);
        foreach (var wait in (TimeSpan[])[-tick, TimeSpan.FromDays(24) + tick, TimeSpan.MaxValue])
        {
            ArgumentAssert.OutOfRange(
                "value", wait, "MaxRetryAfter must be between zero and 24 days.", () => options.MaxRetryAfter = wait);
        }

        foreach (var size in (int[])[64 * 1024, 1024 * 1024 * 1024])
        {
            options.MaxResponseSize = size;
            Assert.Equal(size, options.MaxResponseSize);
        }

        foreach (var size in (int[])[65_535, 1_073_741_825])
        {
            ArgumentAssert.OutOfRange(
                "value",
                size,
                "MaxResponseSize must be between 65,536 and 1,073,741,824 bytes.",
                () => options.MaxResponseSize = size);
        }

        ArgumentAssert.Null("value", () => options.TimeProvider = null!);
        Assert.Contains("client-request-id", options.Diagnostics.LoggedHeaderNames);
        Assert.Contains("timeout", options.Diagnostics.LoggedQueryParameters);
    }

    [Fact]
    public async Task Client_can_be_mocked()
    {
        BatchJobClient client = new Mock();
        Assert.Equal("mocked", (await client.AddAsync(new Work("a"))).TaskId);
        Assert.Equal(
            "The client was created with the mocking constructor and has no job. Use a constructor that takes a job id.",
            Assert.Throws<InvalidOperationException>(() => client.JobId).Message);
        var overridable = typeof(BatchJobClient).GetMethods().Where(static m => m.DeclaringType == typeof(BatchJobClient) && !m.IsStatic);
        Assert.NotEmpty(overridable);
        Assert.All(overridable, static m => Assert.True(m.IsVirtual && !m.IsFinal, m.ToString()));
        Assert.Equal(400, new BatchRequestException(400, "x", new BatchError { Code = "c" }).Status);
    }

    private sealed class Mock : BatchJobClient
    {
        public override Task<TaskAddResult> AddAsync(
            IBatchTask task, AddTaskOptions? options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new TaskAddResult { TaskId = "mocked" });
    }
}
