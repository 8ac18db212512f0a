using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>The progress that is reported.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task Progress_counts_tasks_that_are_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        var options = new AddTasksOptions { MaxConcurrency = 1 };
        await client.AddAllAsync([new Work("a"), new Work("not valid"), new Work("A"), new Work("b")], options, new Report<AddTasksProgress>(reports.Add))
            .ToListAsync();
        Assert.Equal((4, 2, 2, 1), (reports[^1].Read, reports[^1].Added, reports[^1].Failed, reports[^1].Requests));
        Assert.Equal(["a", "b"], server.Tasks.Keys.Order());
    }

    [Fact]
    public async Task Progress_is_ordered_and_ends_with_the_final_counts()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ServerBusy);
        server.Reject = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        await client.AddAllAsync(Clients.Tasks(250), progress: new Report<AddTasksProgress>(reports.Add)).ToListAsync();
        Assert.Equal(reports.OrderBy(static r => r.Added), reports);
        var last = reports[^1];
        Assert.Equal((250, 249, 1, 4, 0), (last.Read, last.Added, last.Failed, last.Requests, last.RequestsSplit));
        Assert.InRange(last.Retried, 50, 100);
        Assert.True(last.BytesSent > 250 * 30);
    }
}
