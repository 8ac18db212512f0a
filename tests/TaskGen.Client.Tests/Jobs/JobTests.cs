using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Azure;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Jobs;

public sealed class JobTests
{
    private const string Version = "?api-version=2024-07-01.20.0";

    [Fact]
    public async Task Create_sends_every_option()
    {
        var stub = new StubHandler(static _ => new(HttpStatusCode.Created));
        await using var client = stub.Client();
        var options = new CreateJobOptions
        {
            DisplayName = "My \"job\"",
            Priority = -1000,
            UsesTaskDependencies = true,
            OnTaskFailure = OnTaskFailure.PerformExitOptionsJobAction,
            OnAllTasksComplete = OnAllTasksComplete.TerminateJob,
        };
        Assert.Equal(201, (await client.CreateJobAsync("pool-1", options)).Status);
        Assert.Equal(
            $"POST /jobs{Version} " + """
            {"id":"job-1","displayName":"My \u0022job\u0022","priority":-1000,"poolInfo":{"poolId":"pool-1"},"usesTaskDependencies":true,
            """ + """
            "onTaskFailure":"performexitoptionsjobaction","onAllTasksComplete":"terminatejob"}
            """,
            Assert.Single(stub.Requests));
    }

    [Theory]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2024_07_01_20_0, "2024-07-01.20.0")]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2025_06_01, "2025-06-01")]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2026_10_01, "2026-10-01")]
    public async Task Every_request_names_the_version(BatchJobClientOptions.ServiceVersion version, string text)
    {
        var stub = new StubHandler(static request => StubHandler.Json(HttpStatusCode.OK, request.RequestUri!.AbsolutePath.Contains(
            "task", StringComparison.Ordinal)
            ? """{"value":[],"taskCounts":{}}"""
            : "{}"));
        var options = new BatchJobClientOptions(version);
        await using var client = stub.Client(options);
        await client.CreateJobAsync("p");
        await client.DeleteJobAsync();
        await foreach (var _ in client.WaitForTasksAsync()) ;
        await using (await client.OpenTaskFileAsync("t", "stdout.txt"))
        {
        }

        Assert.Equal(5, stub.Requests.Count);
        Assert.All(stub.Requests, r => Assert.Contains($"?api-version={text}", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_leaves_options_out_by_default()
    {
        var stub = new StubHandler(static _ => new(HttpStatusCode.Created));
        await using var client = stub.Client();
        await client.CreateJobAsync("pool-1");
        Assert.Equal($$$"""POST /jobs{{{Version}}} {"id":"job-1","poolInfo":{"poolId":"pool-1"}}""", Assert.Single(stub.Requests));
    }

    [Fact]
    public async Task Create_of_an_existing_job_throws()
    {
        var stub = new StubHandler(static _ => StubHandler.Error(HttpStatusCode.Conflict, "JobExists"));
        await using var client = stub.Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.CreateJobAsync("pool-1"));
        Assert.Equal((409, "JobExists"), (exception.Status, exception.ErrorCode));
        Assert.StartsWith(
            "Job 'job-1' was not created: 409 JobExists. The service says JobExists.\nRequest id: ",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create", "JobExists", 409)]
    [InlineData("terminate", "JobCompleted", 409)]
    [InlineData("terminate", "JobBeingTerminated", 409)]
    [InlineData("delete", "JobBeingDeleted", 409)]
    [InlineData("delete", "JobNotFound", 404)]
    public async Task Change_that_a_lost_attempt_has_made_succeeds(string operation, string code, int status)
    {
        var isLost = false;
        var stub = new StubHandler(_ =>
        {
            if (isLost) return StubHandler.Error((HttpStatusCode)status, code);
            isLost = true;
            throw new IOException("The connection was reset.");
        });
        await using var client = stub.Client();
        Assert.Equal(status, (await SendAsync(client, operation)).Status);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Theory]
    [InlineData("create", "JobExists", 409)]
    [InlineData("terminate", "JobCompleted", 409)]
    [InlineData("delete", "JobNotFound", 404)]
    public async Task Rejection_of_the_first_attempt_throws(string operation, string code, int status)
    {
        var stub = new StubHandler(_ => StubHandler.Error((HttpStatusCode)status, code));
        await using var client = stub.Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => SendAsync(client, operation));
        Assert.Equal(code, exception.ErrorCode);
    }

    [Fact]
    public async Task Missing_response_throws_with_the_operation()
    {
        var stub = new StubHandler(static _ => throw new IOException("The connection was reset."));
        await using var client = stub.Client(Clients.Options(maxRetries: 1));
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.DeleteJobAsync());
        Assert.StartsWith(
            "Job 'job-1' was not deleted: no response in 2 attempts. The connection was reset.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_send_the_requests_of_the_reference()
    {
        var stub = new StubHandler(static _ => new(HttpStatusCode.Accepted));
        await using var client = stub.Client();
        Assert.Equal(202, (await client.TerminateAsync("no longer needed")).Status);
        await client.TerminateAsync();
        Assert.Equal(202, (await client.DeleteJobAsync()).Status);
        await client.CompleteJobWhenTasksFinishAsync();
        Assert.Equal(
            [
                $$"""POST /jobs/job-1/terminate{{Version}} {"terminateReason":"no longer needed"}""",
                $$"""POST /jobs/job-1/terminate{{Version}} {}""",
                $"DELETE /jobs/job-1{Version}",
                $$"""PATCH /jobs/job-1{{Version}} {"onAllTasksComplete":"terminatejob"}""",
            ],
            stub.Requests);
    }

    [Fact]
    public async Task File_is_streamed_with_its_range()
    {
        var range = "";
        var stub = new StubHandler(request =>
        {
            range = request.Headers.TryGetValues("ocp-range", out var values) ? values.Single() : "";
            return new(HttpStatusCode.PartialContent) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("content")) };
        });
        await using var client = stub.Client();
        await using (var stream = await client.OpenTaskFileAsync("task 1", "wd/a b.txt", new HttpRange(10, 7)))
        {
            using var reader = new StreamReader(stream);
            Assert.Equal("content", await reader.ReadToEndAsync());
        }

        Assert.Equal("bytes=10-16", range);
        await using (await client.OpenTaskFileAsync("t", "stdout.txt", new HttpRange(5))) Assert.Equal("bytes=5-", range);
        await using (await client.OpenTaskFileAsync("t", "stdout.txt")) Assert.Equal("", range);
        Assert.Equal($"GET /jobs/job-1/tasks/task%201/files/wd/a%20b.txt{Version}", stub.Requests.First());
    }

    [Fact]
    public async Task Missing_file_throws_with_the_error_of_the_service()
    {
        var stub = new StubHandler(static _ => StubHandler.Error(HttpStatusCode.NotFound, "FileNotFound"));
        await using var client = stub.Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => client.OpenTaskFileAsync("t", "wd/none.txt"));
        Assert.Equal("FileNotFound", exception.ErrorCode);
        Assert.StartsWith(
            "File 'wd/none.txt' of task 't' of job 'job-1' was not opened: 404 FileNotFound.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_arguments_throw()
    {
        var stub = new StubHandler(static _ => new(HttpStatusCode.OK));
        await using var client = stub.Client();
        await ArgumentAssert.NullAsync("poolId", () => client.CreateJobAsync(null!));
        await ArgumentAssert.InvalidAsync("poolId", "The pool id is blank.", () => client.CreateJobAsync(" "));
        await ArgumentAssert.NullAsync("taskId", () => client.OpenTaskFileAsync(null!, "stdout.txt"));
        await ArgumentAssert.NullAsync("filePath", () => client.OpenTaskFileAsync("t", null!));
        foreach (var taskId in (string[])["", " ", ".", ".."])
        {
            await ArgumentAssert.InvalidAsync(
                "taskId",
                $"'{taskId}' cannot be part of a URL. Use another taskId.",
                () => client.OpenTaskFileAsync(taskId, "stdout.txt"));
        }

        foreach (var (path, segment) in ((string, string)[])[("", ""), ("wd/../../x", ".."), ("wd/./x", "."), ("wd//x", ""), ("wd/x/", "")])
        {
            await ArgumentAssert.InvalidAsync(
                "filePath",
                $"'{segment}' cannot be part of a URL. Use another filePath.",
                () => client.OpenTaskFileAsync("t", path));
        }

        await ArgumentAssert.OutOfRangeAsync(
            "value",
            (OnTaskFailure)9,
            "'9' is not a defined OnTaskFailure value. Use NoAction or PerformExitOptionsJobAction.",
            () => client.CreateJobAsync("p", new() { OnTaskFailure = (OnTaskFailure)9 }));
        await ArgumentAssert.OutOfRangeAsync(
            "value",
            (OnAllTasksComplete)9,
            "'9' is not a defined OnAllTasksComplete value. Use NoAction or TerminateJob.",
            () => client.CreateJobAsync("p", new() { OnAllTasksComplete = (OnAllTasksComplete)9 }));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public void Options_accept_their_limits_and_nothing_beyond()
    {
        foreach (var priority in (int[])[-1000, 1000]) Assert.Equal(priority, new CreateJobOptions { Priority = priority }.Priority);
        foreach (var priority in (int[])[-1001, 1001])
        {
            ArgumentAssert.OutOfRange(
                "value", priority, "Priority must be between -1000 and 1000.", () => new CreateJobOptions { Priority = priority });
        }

        foreach (var longest in (string[])[new('x', 1024), string.Concat(Enumerable.Repeat("😀", 1024))])
        {
            Assert.Equal(longest, new CreateJobOptions { DisplayName = longest }.DisplayName);
            ArgumentAssert.Invalid(
                "value",
                "The display name has 1025 characters; the maximum is 1024.",
                () => new CreateJobOptions { DisplayName = longest + "x" });
        }
    }

    private static Task<Response> SendAsync(BatchJobClient client, string operation) => operation switch
    {
        "create" => client.CreateJobAsync("pool-1"),
        "terminate" => client.TerminateAsync(),
        _ => client.DeleteJobAsync(),
    };
}
