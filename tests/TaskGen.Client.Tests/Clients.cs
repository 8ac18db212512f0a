using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests;

/// <summary>A task to add.</summary>
[BatchTask(Id = "{Name}", CommandLine = "work {Payload}")]
public sealed partial record Work(string Name, string Payload = "x");

/// <summary>Clients for tests: retries come at once.</summary>
internal static class Clients
{
    public const string Key = "c2VjcmV0LWtleS1vZi10aGUtdGVzdHM=";

    public static BatchJobClientOptions Options(int maxRetries = 3, int networkTimeout = 10_000) => new()
    {
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5), MaxRetries = maxRetries, NetworkTimeout = TimeSpan.FromMilliseconds(networkTimeout) },
    };

    public static BatchJobClient To(FaultyBatchServer server, BatchJobClientOptions? options = null) =>
        new(server.Url, "j", new BatchSharedKeyCredential("account", Key), options ?? Options());

    public static async Task<List<TaskOutcome>> ToListAsync(this IAsyncEnumerable<TaskOutcome> outcomes)
    {
        var list = new List<TaskOutcome>();
        await foreach (var outcome in outcomes) list.Add(outcome);
        return list;
    }

    /// <summary>Answers differently for the first requests, then behaves.</summary>
    public static Func<int, Fault> First(params Fault[] faults) => number => number < faults.Length ? faults[number] : Fault.None;
}
