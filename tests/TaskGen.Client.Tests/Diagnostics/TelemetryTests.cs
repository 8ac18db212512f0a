using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Threading.Tasks;
using Azure.Core.Diagnostics;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Diagnostics;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Counters_and_activities_are_recorded()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.BodyLimit = 3000;
        server.Reject = static id => id == "m3" ? "InvalidPropertyValue" : null;
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
            sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
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
        await client.AddAllAsync(Enumerable.Range(0, 100).Select(static i => new Work("m" + i))).ToListAsync();
        await client.AddAsync(new Work("single"));

        // Other tests may count at the same time: at least these are ours.
        Assert.True(sums["taskgen.client.tasks.added"] >= 100);
        Assert.True(sums["taskgen.client.tasks.failed"] >= 1);
        Assert.True(sums["taskgen.client.requests.split"] >= 1);
        Assert.True(sums["taskgen.client.request.body.size"] > 100 * 30);
        Assert.Contains("BatchJobClient.Add", activities);
        Assert.Contains("BatchJobClient.AddAll", activities);
        Assert.Contains("BatchJobClient.AddTaskCollection", activities);
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
