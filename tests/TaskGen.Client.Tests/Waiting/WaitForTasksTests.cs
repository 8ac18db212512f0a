using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Waiting;

public sealed class WaitForTasksTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Tasks_are_returned_as_they_complete_with_their_results()
    {
        var job = new JobStub("a", "b");
        job.Complete("a", Start);
        await using var client = Client(job);
        await using var tasks = client.WaitForTasksAsync().GetAsyncEnumerator();

        Assert.True(await tasks.MoveNextAsync());
        var a = tasks.Current;
        Assert.Equal(("a", true, 0, null, 2, 1), (a.TaskId, a.IsSuccess, a.ExitCode, a.FailureInfo, a.RetryCount, a.RequeueCount));
        Assert.Equal((Start.AddHours(-1), Start, TimeSpan.FromHours(1)), (a.StartTime, a.EndTime, a.Duration));

        var next = tasks.MoveNextAsync().AsTask();
        await _clock.WaitForTimersAsync(1);
        job.Complete("b", Start.AddSeconds(1), exitCode: 3);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        var b = tasks.Current;
        Assert.Equal(("b", false, 3), (b.TaskId, b.IsSuccess, b.ExitCode));
        Assert.Equal(
            ("usererror", "FailureExitCode", "The task exited."), (b.FailureInfo!.Category, b.FailureInfo.Code, b.FailureInfo.Message));
        Assert.Equal([new KeyValuePair<string, string?>("Exit", "3")], b.FailureInfo.Details);
        Assert.Equal("b: failed with exit code 3 (FailureExitCode: The task exited.)", b.ToString());
        Assert.False(await tasks.MoveNextAsync());
    }

    [Fact]
    public async Task Pages_are_followed_and_later_polls_read_only_new_tasks()
    {
        var job = new JobStub("a", "b", "c", "d", "e", "f");
        foreach (var id in (string[])["a", "b", "c"]) job.Complete(id, Start);
        job.Complete("d", Start.AddHours(1));
        job.Complete("e", Start.AddHours(1));
        await using var client = Client(job);
        var waiting = ToListAsync(client.WaitForTasksAsync());
        await _clock.WaitForTimersAsync(1);
        Assert.Equal(3, job.Handler.Requests.Count(static r => r.Contains("eq", StringComparison.Ordinal)));
        job.Complete("f", Start.AddHours(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], (await waiting).Select(static t => t.TaskId));
        Assert.Contains(job.Handler.Requests, static r =>
            Uri.UnescapeDataString(r)
                .Contains(
                    "state eq 'completed' and stateTransitionTime ge DateTime'2026-11-25T09:59:00.0000000Z'", StringComparison.Ordinal));
        Assert.All(
            job.Handler.Requests.Where(static r => r.Contains("filter", StringComparison.Ordinal)),
            static r => Assert.Contains("&$select=id", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_that_is_listed_late_is_returned()
    {
        var job = new JobStub("a", "late", "z");
        job.Hidden.Add("late");
        job.Complete("a", Start);
        job.Complete("late", Start);
        await using var client = Client(job);
        var waiting = ToListAsync(client.WaitForTasksAsync());
        await _clock.WaitForTimersAsync(1);
        job.Complete("z", Start.AddHours(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "late", "z"], (await waiting).Select(static t => t.TaskId).Order());
    }

    [Fact]
    public async Task Interval_grows_while_nothing_completes_and_resets_when_a_task_does()
    {
        var job = new JobStub("a", "b");
        await using var client = Client(job);
        var options = new WaitForTasksOptions { PollingInterval = TimeSpan.FromSeconds(2), MaxPollingInterval = TimeSpan.FromSeconds(6) };
        var waiting = ToListAsync(client.WaitForTasksAsync(options));
        foreach (var seconds in (double[])[3, 4.5, 6, 6])
        {
            await _clock.WaitForTimersAsync(1);
            if (_clock.Waits.Count == 4) job.Complete("a", Start);
            _clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await _clock.WaitForTimersAsync(1);
        job.Complete("b", Start);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, (await waiting).Count);
        Assert.Equal([3, 4.5, 6, 6, 2], _clock.Waits.Select(static w => w.TotalSeconds));
    }

    [Fact]
    public async Task Progress_reports_the_counts_of_each_state()
    {
        var job = new JobStub("a", "b", "c");
        job.Complete("a", Start, exitCode: 1);
        var reports = new List<WaitForTasksProgress>();
        await using var client = Client(job);
        var waiting = ToListAsync(client.WaitForTasksAsync(progress: new Report<WaitForTasksProgress>(reports.Add)));
        await _clock.WaitForTimersAsync(1);
        job.Complete("b", Start);
        job.Complete("c", Start);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
        Assert.Equal([new(2, 0, 1, 0, 1), new(0, 0, 3, 2, 1)], reports);
    }

    [Fact]
    public async Task Job_without_tasks_ends_at_once()
    {
        await using var client = Client(new JobStub());
        Assert.Empty(await ToListAsync(client.WaitForTasksAsync()));
    }

    [Fact]
    public async Task Cancellation_stops_waiting()
    {
        await using var client = Client(new JobStub("a"));
        using var cancel = new CancellationTokenSource();
        var waiting = ToListAsync(client.WaitForTasksAsync(cancellationToken: cancel.Token));
        await _clock.WaitForTimersAsync(1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://account.region.batch.azure.com")]
    [InlineData("https://account.region.batch.azure.com:444")]
    [InlineData("https://user@account.region.batch.azure.com")]
    public async Task Link_to_another_server_is_not_followed(string host)
    {
        var job = new JobStub("a", "b", "c") { LinkHost = host };
        foreach (var id in (string[])["a", "b", "c"]) job.Complete(id, Start);
        await using var client = Client(job);
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => ToListAsync(client.WaitForTasksAsync()));
        Assert.Equal(
            "The link to the next page of the tasks of job 'job-1' does not lead to account.region.batch.azure.com.", exception.Message);
        Assert.DoesNotContain(job.Handler.Requests, static r => r.Contains("skip", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"value":[{"id":"\ud800"}]}""")]
    public async Task Invalid_response_throws(string body)
    {
        await using var client = new StubHandler(_ => StubHandler.Json(HttpStatusCode.OK, body)).Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => ToListAsync(client.WaitForTasksAsync()));
        Assert.StartsWith(
            "The tasks of job 'job-1' were not listed: the response is invalid.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_link_to_the_next_page_throws()
    {
        await using var client = new StubHandler(static request => StubHandler.Json(
            HttpStatusCode.OK, $$"""{"value":[{"id":"a"}],"odata.nextLink":"{{request.RequestUri}}"}""")).Client();
        var exception = await Assert.ThrowsAsync<BatchRequestException>(() => ToListAsync(client.WaitForTasksAsync()));
        Assert.Equal("The listing of the tasks of job 'job-1' repeats a continuation link.", exception.Message);
    }

    [Fact]
    public async Task Task_that_completed_at_the_earliest_date_is_returned()
    {
        var job = new JobStub("a", "b");
        job.Complete("a", DateTimeOffset.MinValue);
        await using var client = Client(job);
        var waiting = ToListAsync(client.WaitForTasksAsync());
        await _clock.WaitForTimersAsync(1);
        job.Complete("b", Start);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b"], (await waiting).Select(static task => task.TaskId));
    }

    [Theory]
    [InlineData("""{"code":"\ud800"}""")]
    [InlineData("""{"code":"JobNotFound","message":{"value":"\udc00"}}""")]
    public async Task Error_that_is_not_valid_Unicode_throws(string body)
    {
        await using var client = new StubHandler(_ => StubHandler.Json(HttpStatusCode.NotFound, body)).Client();
        Assert.Equal(404, (await Assert.ThrowsAsync<BatchRequestException>(() => ToListAsync(client.WaitForTasksAsync()))).Status);
    }

    [Fact]
    public async Task Deleted_job_throws()
    {
        await using var client = new StubHandler(static _ => StubHandler.Error(HttpStatusCode.NotFound, "JobNotFound")).Client();
        Assert.Equal(
            "JobNotFound", (await Assert.ThrowsAsync<BatchRequestException>(() => ToListAsync(client.WaitForTasksAsync()))).ErrorCode);
    }

    [Fact]
    public void Options_reject_values_out_of_range()
    {
        var (shortest, longest) = (TimeSpan.FromTicks(1), TimeSpan.FromMilliseconds(int.MaxValue));
        Assert.Equal(shortest, new WaitForTasksOptions { PollingInterval = shortest }.PollingInterval);
        Assert.Equal(longest, new WaitForTasksOptions { MaxPollingInterval = longest }.MaxPollingInterval);
        foreach (var interval in (TimeSpan[])[TimeSpan.Zero, -shortest, longest + shortest])
        {
            ArgumentAssert.OutOfRange(
                "value",
                interval,
                "PollingInterval must be positive and at most 24 days.",
                () => new WaitForTasksOptions { PollingInterval = interval });
            ArgumentAssert.OutOfRange(
                "value",
                interval,
                "MaxPollingInterval must be positive and at most 24 days.",
                () => new WaitForTasksOptions { MaxPollingInterval = interval });
        }
    }

    [Fact]
    public void Completed_task_is_described()
    {
        Assert.Equal("a: succeeded", new CompletedTask("a", true).ToString());
        Assert.Equal("a: failed with exit code 1", new CompletedTask("a", false) { ExitCode = 1 }.ToString());
    }

    private static async Task<List<CompletedTask>> ToListAsync(IAsyncEnumerable<CompletedTask> tasks)
    {
        var list = new List<CompletedTask>();
        await foreach (var task in tasks) list.Add(task);
        return list;
    }

    private BatchJobClient Client(JobStub job)
    {
        var options = Clients.Options();
        options.TimeProvider = _clock;
        return job.Handler.Client(options);
    }
}
