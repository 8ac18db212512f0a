using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Azure.Core.Pipeline;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests;

/// <summary>A task to add.</summary>
[BatchTask(Id = "{Name}", CommandLine = "work {Payload}")]
public sealed partial record Work(string Name, string Payload = "x");

/// <summary>Creates clients whose retries follow at once.</summary>
internal static class Clients
{
    public const string Key = "c2VjcmV0LWtleS1vZi10aGUtdGVzdHM=";

    /// <summary>The time after which a test that waits for an event fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static BatchJobClientOptions Options(int maxRetries = 3) => new()
    {
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = maxRetries },
    };

    public static BatchJobClient To(FaultyBatchServer server, BatchJobClientOptions? options = null) =>
        new(server.Url, "j", new BatchSharedKeyCredential("account", Key), options ?? Options());

    /// <summary>Creates a client whose requests time out as soon as the server stalls them.</summary>
    public static BatchJobClient WithStalls(FaultyBatchServer server, int maxRetries = 3)
    {
        var options = Options(maxRetries);
        options.Transport = new HttpClientTransport(new StallHandler(server));
        return To(server, options);
    }

    /// <summary>Returns tasks with the ids t0, t1, and so on.</summary>
    public static IEnumerable<Work> Tasks(int count, int payload = 1) =>
        Enumerable.Range(0, count).Select(i => new Work("t" + i.ToString(CultureInfo.InvariantCulture), new string('x', payload)));

    /// <summary>Adds tasks with a client of their own.</summary>
    public static async Task<List<TaskOutcome>> AddAllAsync(
        FaultyBatchServer server, IEnumerable<Work> tasks, int maxRetries = 3, AddTasksOptions? options = null)
    {
        await using var client = To(server, Options(maxRetries));
        return await client.AddAllAsync(tasks, options).ToListAsync();
    }

    public static async Task<List<TaskOutcome>> ToListAsync(this IAsyncEnumerable<TaskOutcome> outcomes)
    {
        var list = new List<TaskOutcome>();
        await foreach (var outcome in outcomes) list.Add(outcome);
        return list;
    }

    /// <summary>Injects faults into the first requests only.</summary>
    public static Func<int, Fault> First(params Fault[] faults) => number => number < faults.Length ? faults[number] : Fault.None;
}
