using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of files as they are on Windows: read-only, open in other programs, and with long paths.</summary>
public sealed class FileTests
{
    private const string Reason = "Elsewhere, open and read-only files can be deleted.";

    // As git writes its objects.
    private const string WritesReadOnlyFiles =
        "cmd /c \"mkdir objects& echo x>objects\\a& echo x>b& attrib +r objects\\a& attrib +r b& attrib +r objects\"";

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Read_only_files_are_deleted()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", WritesReadOnlyFiles);
        await endpoint.AddAsync("left", WritesReadOnlyFiles);
        await endpoint.CompletedAsync("t");
        await endpoint.CompletedAsync("left");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd/b")).Status);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd/objects?recursive=true")).Status);
        Assert.DoesNotContain("objects", (await endpoint.GetAsync("jobs/j/tasks/t/files?recursive=true")).ToString());
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);
        await Endpoint.UntilAsync(() => Find(endpoint, "t").Length == 0);

        // The endpoint deletes the files of the other task when it is disposed, which Endpoint verifies.
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task A_task_runs_again_where_it_made_its_files_read_only()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var container = endpoint.Batch.GetContainer("c");
        container.Write("input", "content"u8);
        await endpoint.AddAsync(
            "t",
            "cmd /c \"attrib +r input& attrib +r ..\\stdout.txt& exit 3\"",
            $$""" "constraints":{"maxTaskRetryCount":1},"resourceFiles":[{"storageContainerUrl":"{{container.Url}}"}] """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal(3, execution.GetProperty("exitCode").GetInt32());
        Assert.Equal(1, execution.GetProperty("retryCount").GetInt32());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Open_files_are_left_until_they_are_closed()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var id in (string[])["t", "u"])
        {
            await endpoint.AddAsync(id, "cmd /c \"echo x>open& echo y>closed\"");
            await endpoint.CompletedAsync(id);
            var wd = Path.GetDirectoryName(Find(endpoint, id).Single(static path => path.EndsWith("open", StringComparison.Ordinal)))!;
            using (File.Open(Path.Combine(wd, "open"), FileMode.Open, FileAccess.Read, FileShare.Read))
            {
                var (status, body) = await endpoint.SendAsync(HttpMethod.Delete, $"jobs/j/tasks/{id}/files/wd/open");
                Assert.Equal(409, status);
                Assert.Contains("OperationInvalidForCurrentState", body);
                var request = id == "t" ? "jobs/j/tasks/t" : "jobs/j";
                Assert.Equal(id == "t" ? 200 : 202, (await endpoint.SendAsync(HttpMethod.Delete, request)).Status);
                await Endpoint.UntilAsync(() => !File.Exists(Path.Combine(wd, "closed")));
                Assert.NotEmpty(Directory.EnumerateFiles(endpoint.Batch.RootDirectory, "open", SearchOption.AllDirectories));
            }
        }

        // Nothing is stuck.
        await endpoint.AddJobAsync("next");
        await endpoint.AddAsync("t", "cmd /c exit 0", job: "next");
        await endpoint.CompletedAsync("t", "next");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task A_file_that_another_program_has_for_itself_cannot_be_read()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "cmd /c \"echo x>open\"");
        await endpoint.CompletedAsync("t");
        var path = Find(endpoint, "t").Single(static path => path.EndsWith("open", StringComparison.Ordinal));
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var (status, body) = await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/wd/open");
            Assert.Equal(409, status);
            Assert.Contains("OperationInvalidForCurrentState", body);
        }

        Assert.Equal("x\r\n", await endpoint.FileAsync("t", "wd/open"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task An_open_file_does_not_disturb_the_end_of_the_retention_time()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = time);
        foreach (var id in (string[])["first", "second"])
        {
            await endpoint.AddAsync(id, "cmd /c echo x>open", """ "constraints":{"retentionTime":"PT1H"} """);
            await endpoint.CompletedAsync(id);
        }

        var open = Find(endpoint, "first").Single(static path => path.EndsWith("open"));
        using (File.Open(open, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            // Callbacks of timers run in this call.
            time.Advance(TimeSpan.FromHours(2));
            await Endpoint.UntilAsync(() => Find(endpoint, "second").Length == 0);
        }

        await endpoint.AddAsync("third", "cmd /c exit 0");
        await endpoint.CompletedAsync("third");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public async Task Files_left_open_by_a_disposed_endpoint_are_deleted_by_the_next_one()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var batch = await LocalBatch.StartAsync(new() { RootDirectory = parent });
        var path = Path.Combine(batch.RootDirectory, "open");
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await batch.DisposeAsync();
            Assert.Equal([".lock", "open"], Directory.EnumerateFileSystemEntries(batch.RootDirectory).Select(Path.GetFileName).Order());
        }

        await (await LocalBatch.StartAsync(new() { RootDirectory = parent })).DisposeAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(parent));
        Directory.Delete(parent);
    }

    [FactOn(TestPlatform.Windows, "The form of the path is of Windows.")]
    public async Task Programs_start_below_a_root_directory_in_the_form_for_long_paths()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        await using (var batch = await LocalBatch.StartAsync(new() { RootDirectory = @"\\?\" + parent }))
        {
            Assert.StartsWith(parent, batch.RootDirectory);
            await using var job = await batch.CreateJobAsync("j");
            var results = await job.RunAsync([new TaskAddParameter { Id = "t", CommandLine = "cmd /c cd" }]);
            Assert.StartsWith(batch.RootDirectory, results["t"].StandardOutput);
        }

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => LocalBatch.StartAsync(new() { RootDirectory = Path.Combine(parent, new string('r', 250)) }));
        Assert.Contains("RootDirectory", exception.Message);
        Directory.Delete(parent);
    }

    [FactOn(TestPlatform.Windows, "Other systems have no such limit.")]
    public async Task Paths_can_have_more_than_260_characters()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        await using (var batch = await LocalBatch.StartAsync(new() { RootDirectory = Path.Combine(parent, new string('r', 60)) }))
        {
            var (container, results) = (batch.GetContainer("c"), batch.GetContainer("out"));
            var name = string.Join('/', Enumerable.Repeat(new string('d', 60), 6)) + "/input";
            container.Write(name, "content"u8);
            await using var job = await batch.CreateJobAsync(new string('j', 64));
            var id = new string('t', 64);
            var ran = await job.RunAsync([
                new TaskAddParameter
                {
                    Id = id,
                    CommandLine = "cmd /c echo ran",
                    ResourceFiles = [new() { StorageContainerUrl = container.Url.ToString() }],
                    OutputFiles = [
                        new()
                        {
                            FilePattern = "**/input",
                            Destination = new() { Container = new() { ContainerUrl = results.Url.ToString() } },
                            UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskCompletion },
                        },
                    ],
                },
            ]);
            Assert.True(ran[id].IsSuccess, ran[id].ToString());
            Assert.Equal("ran\r\n", ran[id].StandardOutput);
            using var reader = new StreamReader(results.OpenRead(name));
            Assert.Equal("content", await reader.ReadToEndAsync());
        }

        Directory.Delete(parent, recursive: true);
    }

    private static string[] Find(Endpoint endpoint, string task) =>
        [.. Directory.EnumerateFiles(endpoint.Batch.RootDirectory, "*", SearchOption.AllDirectories)
            .Where(path => path.Split('\\').Contains(task))];
}
