using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Azure;
using TaskGen.Local;

namespace TaskGen.Client.Tests;

/// <summary>Runs the operations against the embedded endpoint, with real tasks.</summary>
public sealed class LocalEndpointTests
{
    [TheoryOn(TestPlatform.Unix, "The tasks run /bin/sh.")]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2024_07_01_20_0)]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2025_06_01)]
    [InlineData(BatchJobClientOptions.ServiceVersion.V2026_10_01)]
    public async Task Job_runs_from_creation_to_deletion(BatchJobClientOptions.ServiceVersion version)
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var client = new BatchJobClient(batch.Url, "job-1", batch.Credential, new BatchJobClientOptions(version));
        Assert.Equal(201, (await client.CreateJobAsync("pool-1", new() { UsesTaskDependencies = true, Priority = 5 })).Status);
        Assert.Equal("JobExists", (await Assert.ThrowsAsync<BatchRequestException>(() => client.CreateJobAsync("pool-1"))).ErrorCode);

        await client.AddAllAsync(
        [
            new TaskAddParameter { Id = "good", CommandLine = "/bin/sh -c 'printf 0123456789; printf made > made.txt'" },
            new TaskAddParameter
            {
                Id = "bad",
                CommandLine = "/bin/sh -c 'printf wrong >&2; exit 3'",
                DependsOn = new() { TaskIds = ["good"] },
            },
        ]).ToListAsync();
        var tasks = new List<CompletedTask>();
        await foreach (var task in client.WaitForTasksAsync(new() { PollingInterval = TimeSpan.FromMilliseconds(20) })) tasks.Add(task);

        Assert.Equal(["bad", "good"], tasks.Select(static t => t.TaskId).Order());
        var (good, bad) = (tasks.Single(static t => t.IsSuccess), tasks.Single(static t => !t.IsSuccess));
        Assert.Equal((0, null), (good.ExitCode, good.FailureInfo));
        Assert.Equal((3, "FailureExitCode"), (bad.ExitCode, bad.FailureInfo!.Code));
        Assert.True(good.EndTime >= good.StartTime && bad.StartTime >= good.EndTime);

        Assert.Equal("0123456789", await ReadAsync("good", "stdout.txt"));
        Assert.Equal("234", await ReadAsync("good", "stdout.txt", new(2, 3)));
        Assert.Equal("wrong", await ReadAsync("bad", "stderr.txt"));
        Assert.Equal("made", await ReadAsync("good", "wd/made.txt"));
        Assert.Equal("FileNotFound", (await Assert.ThrowsAsync<BatchRequestException>(() => ReadAsync("good", "wd/none.txt"))).ErrorCode);

        await using var ended = new BatchJobClient(batch.Url, "job-2", batch.Credential, Clients.Options());
        await ended.CreateJobAsync("pool-1");
        await ended.AddAsync(new TaskAddParameter { Id = "only", CommandLine = "/bin/true" });
        await foreach (var _ in ended.WaitForTasksAsync(new() { PollingInterval = TimeSpan.FromMilliseconds(20) }))
        {
        }

        Assert.Equal(200, (await ended.CompleteJobWhenTasksFinishAsync()).Status);
        Assert.Equal("JobCompleted", (await Assert.ThrowsAsync<BatchRequestException>(() => ended.AddAsync(new Work("late")))).ErrorCode);

        Assert.Equal(202, (await client.TerminateAsync("done")).Status);
        Assert.Equal(409, (await Assert.ThrowsAsync<BatchRequestException>(() => client.AddAsync(new Work("late")))).Status);
        Assert.Equal(202, (await client.DeleteJobAsync()).Status);

        async Task<string> ReadAsync(string taskId, string path, HttpRange range = default)
        {
            using var reader = new StreamReader(await client.OpenTaskFileAsync(taskId, path, range));
            return await reader.ReadToEndAsync();
        }
    }
}
