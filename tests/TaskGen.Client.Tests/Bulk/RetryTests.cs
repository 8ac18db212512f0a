using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>Which tasks are sent again after a failure.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task Only_failed_tasks_are_sent_again()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.SomeServerErrors, Fault.SomeServerErrors);
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(60));
        var sent = server.Collections.ToArray();
        Assert.Equal(3, sent.Length);
        Assert.True(sent[0].Length > sent[1].Length && sent[1].Length > sent[2].Length);
        Assert.Equal(60, server.Tasks.Count);
        Assert.Equal(60, outcomes.Count);
        Assert.All(outcomes, static o => Assert.Equal(TaskOutcomeStatus.Added, o.Status));
        Assert.All(outcomes, o => Assert.Equal(sent.Count(s => s.Contains(o.TaskId)), o.Attempts));
    }

    [Fact]
    public async Task Persistent_server_error_reports_that_the_task_may_have_been_added()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Random = new AlwaysTouched();
        server.Script = static _ => Fault.SomeServerErrors;
        var outcome = Assert.Single(await Clients.AddAllAsync(server, Clients.Tasks(1), maxRetries: 2));
        Assert.Equal(
            (TaskOutcomeStatus.Failed, "InternalError", 3, true),
            (outcome.Status, outcome.Error!.Code, outcome.Attempts, outcome.MayHaveBeenAdded));
    }

    [Fact]
    public async Task Task_without_a_result_is_sent_again()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ResultsMissing);
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(50));
        Assert.Equal(50, outcomes.Count);
        Assert.All(outcomes, static o => Assert.Equal(TaskOutcomeStatus.Added, o.Status));
        Assert.Equal(
            server.Collections.Last().ToHashSet(),
            outcomes.Where(static o => o.AddedByEarlierAttempt).Select(static o => o.TaskId).ToHashSet());
    }

    [Fact]
    public async Task Task_that_never_gets_a_result_fails_with_the_reason()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static async (context, _) => await context.Response.Body.WriteAsync("""{"value":[]}"""u8.ToArray());
        var outcome = Assert.Single(await Clients.AddAllAsync(server, Clients.Tasks(1), maxRetries: 1));
        Assert.True(outcome.MayHaveBeenAdded);
        Assert.Contains(
            "is missing from the service's response in 2 attempts and may have been added",
            outcome.Exception!.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.ResetBeforeBody, false)]
    [InlineData(Fault.ResetInBody, false)]
    [InlineData(Fault.ResetAfterBody, false)]
    [InlineData(Fault.ResetAfterDone, true)]
    [InlineData(Fault.InternalErrorAfterDone, true)]
    [InlineData(Fault.BadGatewayAfterDone, true)]
    [InlineData(Fault.Truncated, true)]
    [InlineData(Fault.Malformed, true)]
    [InlineData(Fault.ServerBusy, false)]
    [InlineData(Fault.TooManyRequestsNoHint, false)]
    public async Task Transient_failure_of_a_request_is_retried(Fault fault, bool isFound)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(fault);
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(10));
        Assert.Equal(10, outcomes.Count);
        Assert.All(outcomes, o => Assert.Equal((TaskOutcomeStatus.Added, 2, isFound), (o.Status, o.Attempts, o.AddedByEarlierAttempt)));
    }

    [Fact]
    public async Task Retry_After_delays_all_requests()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var clock = new ManualClock();
        var isFirst = 1;
        server.OnRequest = async (context, _) =>
        {
            if (Interlocked.Exchange(ref isFirst, 0) == 0)
            {
                // The other sender does not send all tasks before the first has read its response.
                await clock.FirstWait;
                return;
            }

            context.Response.Headers.RetryAfter = "10";
            await FaultyBatchServer.FailAsync(context, 503, "ServerBusy");
        };
        var options = Clients.Options();
        options.TimeProvider = clock;
        await using var client = Clients.To(server, options);
        var adding = client.AddAllAsync(Clients.Tasks(200), new AddTasksOptions { MaxTasksPerRequest = 10, MaxConcurrency = 2 })
            .ToListAsync();

        // Both senders wait: one for its retry, the other because of the first.
        await clock.WaitForTimersAsync(2);
        var sent = server.Requests;
        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(adding.IsCompleted);
        Assert.Equal(sent, server.Requests);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await adding).Count(static o => o.Status == TaskOutcomeStatus.Added));
    }

    private sealed class AlwaysTouched : Random
    {
        public override int Next(int maxValue) => 0;
    }
}
