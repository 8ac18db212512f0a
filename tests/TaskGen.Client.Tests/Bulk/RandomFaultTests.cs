using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;
using Xunit.Abstractions;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>
/// Verifies what holds for any server behavior: the outcomes have the ids of the input; an outcome is Added only where the server has the
/// task; and where the server has a task whose outcome is Failed, the outcome reports that the task may have been added.
/// </summary>
/// <remarks><c>TASKGEN_FAULT_RUNS</c> sets the number of runs, <c>TASKGEN_FAULT_SEED</c> the first seed.</remarks>
public sealed class RandomFaultTests(ITestOutputHelper output)
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    private static int Number(string name, int other) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : other;

    [Fact]
    public async Task Every_task_has_one_true_outcome_for_any_sequence_of_faults()
    {
        var runs = Number("TASKGEN_FAULT_RUNS", 400);
        var seed = Number("TASKGEN_FAULT_SEED", 20261124);
        output.WriteLine($"{runs} runs from seed {seed}");
        await using var server = await FaultyBatchServer.StartAsync();
        var seen = new HashSet<Fault>();
        for (var run = 0; run < runs; run++) await RunAsync(server, seed + run, seen);
        output.WriteLine("Injected faults: " + string.Join(", ", seen));
        if (runs >= 400) Assert.Equal(Enum.GetValues<Fault>().Length, seen.Count);
    }

    private static async Task RunAsync(FaultyBatchServer server, int seed, HashSet<Fault> seen)
    {
        var random = new Random(seed);
        server.Reset();
        server.Random = new(seed);
        server.BodyLimit = random.Next(4) == 0 ? random.Next(300, 5000) : 1_048_576;
        var rate = random.NextDouble() * 0.7;
        server.Script = _ =>
        {
            lock (random)
            {
                var fault = random.NextDouble() >= rate ? Fault.None : Faults[random.Next(Faults.Length)];
                lock (seen) seen.Add(fault);
                return fault;
            }
        };
        server.Reject = id => id.EndsWith('9') ? "InvalidPropertyValue" : null;

        var tasks = new List<Work>();
        var count = random.Next(1, 260);
        for (var i = 0; i < count; i++)
        {
            var name = random.Next(40) == 0 && i > 0
                ? tasks[random.Next(i)].Name.ToUpperInvariant()
                : "t" + i.ToString(CultureInfo.InvariantCulture);
            tasks.Add(new(name, new string('x', random.Next(1, 60))));
        }

        // Some tasks exist already, added by another client.
        foreach (var task in tasks.Where(_ => random.Next(50) == 0)) server.Tasks.TryAdd(task.Name, "foreign");

        await using var client = Clients.WithStalls(server, maxRetries: random.Next(0, 5));
        var options = new AddTasksOptions { MaxConcurrency = random.Next(1, 6), MaxTasksPerRequest = random.Next(1, 101) };
        var outcomes = await client.AddAllAsync(tasks, options).ToListAsync();

        Assert.Equal(
            tasks.Select(static t => t.Name).Order(StringComparer.Ordinal),
            outcomes.Select(static o => o.TaskId).Order(StringComparer.Ordinal));
        Assert.Equal(tasks.Count, outcomes.Select(static o => o.Task).Distinct(ReferenceEqualityComparer.Instance).Count());
        foreach (var outcome in outcomes)
        {
            var isThere = server.Tasks.TryGetValue(outcome.TaskId, out var json);
            var isOurs = isThere && json != "foreign";
            var context = $"seed {seed}: {outcome}";
            if (outcome.Status == TaskOutcomeStatus.Added) Assert.True(isThere, context);
            else if (isOurs) Assert.True(
                outcome.MayHaveBeenAdded || outcome.Error?.Code == "TaskExists" || outcome.Exception is TaskValidationException, context);
            if (outcome.Status == TaskOutcomeStatus.Failed)
            {
                Assert.True(outcome.Error is not null || outcome.Exception is not null, context);
            }
            if (outcome.Exception is TaskValidationException) Assert.Equal(0, outcome.Attempts);
            else Assert.True(outcome.Attempts > 0, context);
        }
    }
}
