using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core.Diagnostics;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Diagnostics;

public sealed class TelemetryTests
{
    // Marks what this test runs: other tests count at the same time.
    private static readonly AsyncLocal<object?> Test = new();

    [Fact]
    public async Task Counters_and_activities_are_recorded()
    {
        var test = Test.Value = new();
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(
            Fault.ServerBusy, Fault.TooLarge, Fault.None, Fault.None,
            Fault.ServerBusy, Fault.ServerBusy, Fault.None,
            Fault.None,
            Fault.ResetAfterBody, Fault.ResetAfterBody, Fault.ResetAfterBody, Fault.ResetAfterBody);
        server.Reject = static id => id is "t1" or "invalid" ? "InvalidPropertyValue" : null;
        var bytes = 0;
        server.OnRequest = (_, body) =>
        {
            bytes += body.Length;
            return Task.CompletedTask;
        };
        var sums = new ConcurrentDictionary<string, long>();
        var job = "job-" + Guid.NewGuid().ToString("N");
        var activities = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == BatchJobClient.TelemetryName) listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (Test.Value != test) return;
            Assert.NotEqual(0, value);
            sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
        });
        meters.Start();
        using var sources = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == BatchJobClient.TelemetryName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("batch.job.id") as string == job) activities.Add(activity.OperationName);
            },
        };
        ActivitySource.AddActivityListener(sources);

        await using var client = new BatchJobClient(server.Url, job, new BatchSharedKeyCredential("a", Clients.Key), Clients.Options());
        await client.AddAllAsync(Clients.Tasks(10), new AddTasksOptions { MaxConcurrency = 1 }).ToListAsync();
        await client.AddAsync(new Work("single"));
        await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("invalid")));
        Assert.Throws<BatchRequestException>(() => client.Add(new Work("lost")));

        Assert.Equal(12, server.Requests);
        Assert.Equal(
            new Dictionary<string, long>
            {
                ["taskgen.client.tasks.added"] = 9 + 1,
                ["taskgen.client.tasks.failed"] = 1 + 1 + 1,
                ["taskgen.client.tasks.retried"] = 10 + 2 + 3,
                ["taskgen.client.requests.split"] = 1,
                ["taskgen.client.request.body.size"] = bytes,
            },
            sums.ToDictionary());
        Assert.Equal(
            [("BatchJobClient.Add", 3), ("BatchJobClient.AddAll", 1), ("BatchJobClient.AddTaskCollection", 4)],
            activities.CountBy(static name => name).Select(static pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public async Task Logs_contain_no_secret()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var lines = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((_, message) => lines.Enqueue(message), EventLevel.Verbose);
        var credential = new BatchSharedKeyCredential("account", Clients.Key);
        await using var client = new BatchJobClient(server.Url, "logged", credential, Clients.Options());
        await client.AddAsync(new Work("a", "https://a.blob/x?sig=c2VjcmV0"));
        var log = string.Join('\n', lines.Where(static l => l.Contains("logged", StringComparison.Ordinal)));
        Assert.Contains("client-request-id", log, StringComparison.Ordinal);
        Assert.Contains("Authorization:REDACTED", log, StringComparison.Ordinal);
        Assert.DoesNotContain("SharedKey", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.Key, log, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", log, StringComparison.Ordinal);
    }
}
