using System;
using System.Collections.Generic;
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
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5), MaxRetries = maxRetries },
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

    public static async Task<List<TaskOutcome>> ToListAsync(this IAsyncEnumerable<TaskOutcome> outcomes)
    {
        var list = new List<TaskOutcome>();
        await foreach (var outcome in outcomes) list.Add(outcome);
        return list;
    }

    /// <summary>Injects faults into the first requests only.</summary>
    public static Func<int, Fault> First(params Fault[] faults) => number => number < faults.Length ? faults[number] : Fault.None;
}
