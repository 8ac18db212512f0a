using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests;

/// <summary>Mixed operations from several threads. The number of operations can be raised with an environment variable.</summary>
public sealed class StressTests
{
    private const int Threads = 12;
    private static readonly int Operations = int.TryParse(Environment.GetEnvironmentVariable("TASKGEN_STRESS_OPERATIONS"), out var count)
        ? count
        : 100;

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Mixed_operations_cause_no_server_error_and_leave_nothing()
    {
        // Disposing the endpoint verifies that no process and no file is left.
        await using var endpoint = await Endpoint.StartAsync();
        var failures = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(thread);
            for (var i = 0; i < Operations; i++)
            {
                var (method, path, body) = Operation(random);
                var (status, answer) = await endpoint.SendAsync(method, path, body);
                statuses.AddOrUpdate(status, 1, static (_, count) => count + 1);
                if (status >= 500) failures.Enqueue($"{method} {path}: {status} {answer}");
            }
        })));
        Assert.Empty(failures);
        Assert.All((int[])[200, 201, 404, 409], status => Assert.Contains(status, statuses.Keys));
        await endpoint.AssertCleanAsync();
    }

    private static (HttpMethod Method, string Path, string? Body) Operation(Random random)
    {
        var (job, task) = ($"job{random.Next(4)}", $"task{random.Next(20)}");
        var tasks = $"jobs/{job}/tasks";
        string[] commands = ["true", "/bin/sh -c 'echo a > f; exit 3'", "sleep 100", "/bin/sh -c '(setsid env -i sleep 100 &)'", "none"];
        var command = commands[random.Next(commands.Length)];
        return random.Next(18) switch
        {
            0 => (
                HttpMethod.Post,
                "jobs",
                $$"""{"id":"{{job}}","poolInfo":{"poolId":"p"},"usesTaskDependencies":true,"jobPreparationTask":{"commandLine":"true"} }"""),
            1 when random.Next(8) == 0 => (HttpMethod.Delete, $"jobs/{job}", null),
            2 when random.Next(4) == 0 => (HttpMethod.Post, $"jobs/{job}/terminate", null),
            3 => (HttpMethod.Post, $"jobs/{job}/disable", """{"disableTasks":"requeue"}"""),
            4 => (HttpMethod.Post, $"jobs/{job}/enable", null),
            5 => (HttpMethod.Patch, $"jobs/{job}", """{"priority":3}"""),
            6 => (HttpMethod.Delete, $"{tasks}/{task}", null),
            7 => (HttpMethod.Post, $"{tasks}/{task}/terminate", null),
            8 => (HttpMethod.Post, $"{tasks}/{task}/reactivate", null),
            9 => (HttpMethod.Get, $"{tasks}/{task}/files/stdout.txt", null),
            10 => (HttpMethod.Get, $"{tasks}/{task}/files?recursive=true", null),
            11 => (HttpMethod.Get, $"{tasks}?$filter=state eq 'active'&$select=id,executionInfo/exitCode", null),
            12 => (HttpMethod.Get, $"jobs/{job}/taskcounts", null),
            13 => (HttpMethod.Get, "pools/p/nodes", null),
            14 => (HttpMethod.Get, $"jobs/{job}/jobpreparationandreleasetaskstatus", null),
            _ => (HttpMethod.Post, tasks, $$"""{"id":"{{task}}","commandLine":"{{command}}"}"""),
        };
    }
}
