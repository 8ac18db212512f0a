using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Waiting;

/// <summary>Measures memory, so that no other test may run at the same time.</summary>
[CollectionDefinition(nameof(WaitForTasksMemoryTests), DisableParallelization = true)]
public sealed class MemoryCollection;

[Collection(nameof(WaitForTasksMemoryTests))]
public sealed class WaitForTasksMemoryTests
{
    [Fact]
    public async Task A_hundred_thousand_tasks_take_little_memory()
    {
        const int Pages = 100, PageSize = 1000;
        var stub = new StubHandler(static request =>
        {
            var query = Uri.UnescapeDataString(request.RequestUri!.Query);
            if (query.Contains(" ne ", StringComparison.Ordinal)) return StubHandler.Json(HttpStatusCode.OK, """{"value":[]}""");
            var page = query.IndexOf("page=", StringComparison.Ordinal) is >= 0 and var at
                ? int.Parse(query[(at + 5)..], CultureInfo.InvariantCulture)
                : 0;
            var tasks = Enumerable.Range(page * PageSize, PageSize).Select(static i => $$"""
                {"id":"task-{{i}}","stateTransitionTime":"2026-11-25T09:00:00Z","executionInfo":{"result":"success","exitCode":0,"retryCount":0,"requeueCount":0} }
                """);
            var link = page + 1 < Pages
                ? $",\"odata.nextLink\":\"https://account.region.batch.azure.com/jobs/job-1/tasks?page={page + 1}\""
                : "";
            return StubHandler.Json(HttpStatusCode.OK, $$"""{"value":[{{string.Join(',', tasks)}}]{{link}} }""");
        });
        await using var client = stub.Client();
        var (count, first, last) = (0, 0L, 0L);
        await foreach (var _ in client.WaitForTasksAsync())
        {
            count++;
            if (count == PageSize) first = GC.GetTotalMemory(forceFullCollection: true);
            if (count == Pages * PageSize) last = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.Equal(Pages * PageSize, count);
        Assert.True(last - first < 10_000_000, $"{last - first} bytes are kept for {Pages * PageSize} tasks.");
    }
}
