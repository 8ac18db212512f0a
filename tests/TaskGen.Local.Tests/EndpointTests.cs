using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Azure.Core.Diagnostics;
using TaskGen.Local.Execution;

namespace TaskGen.Local.Tests;

/// <summary>Tests of starting and disposing endpoints.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Two_endpoints_can_run_at_the_same_time()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        await using var one = await LocalBatch.StartAsync(new() { RootDirectory = parent });
        await using (var two = await LocalBatch.StartAsync(new() { RootDirectory = parent }))
        {
            Assert.NotEqual(one.Url, two.Url);
            Assert.NotEqual(one.RootDirectory, two.RootDirectory);
            Assert.True(Directory.Exists(one.RootDirectory));
        }

        Assert.Equal([one.RootDirectory], Directory.EnumerateFileSystemEntries(parent));
        await one.DisposeAsync();
        await one.DisposeAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(parent));
        Directory.Delete(parent);
    }

    [Fact]
    public async Task A_port_in_use_is_reported_and_leaves_no_files()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var exception =
            await Assert.ThrowsAsync<IOException>(() =>
                LocalBatch.StartAsync(new() { Port = endpoint.Batch.Url.Port, RootDirectory = parent }));
        Assert.Contains("address already in use", exception.Message);
        Directory.Delete(parent);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Directories_of_others_are_left_alone_and_do_not_stop_a_start()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var ended = await LocalBatch.StartAsync(new() { RootDirectory = parent });
        await ended.DisposeAsync();
        string[] names = [Path.GetFileName(ended.RootDirectory), Path.GetFileName(ended.RootDirectory) + "x", "taskgen-local-mine"];
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.Combine(parent, name));
            File.WriteAllText(Path.Combine(parent, name, "file"), "");
        }

        // A process whose mark has the name of the directory as a prefix.
        using var stranger =
            Process.Start(new ProcessStartInfo("sleep", ["1000"]) { Environment = { ["TASKGEN_LOCAL_RUN"] = names[1] + "/1" } })!;
        try
        {
            File.WriteAllText(Path.Combine(parent, names[0], ".lock"), "TaskGen.Local 2147483649");
            await using (await LocalBatch.StartAsync(new() { RootDirectory = parent })) Assert.False(stranger.HasExited);
            Assert.Equal(names[1..].Order(), Directory.EnumerateDirectories(parent).Select(Path.GetFileName).Order());
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
            Directory.Delete(parent, recursive: true);
        }
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Tasks_end_when_the_process_of_the_endpoint_is_killed()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var (process, root) = await EndpointProcess.StartAsync(
            parent, "/bin/sh -c '(setsid env -i sleep 987.125 &); echo started; sleep 987.125'");
        using var host = process;
        Assert.NotEmpty(Endpoint.Processes("987.125"));
        host.Kill();
        await host.WaitForExitAsync();
        await Endpoint.UntilAsync(() => Endpoint.Processes("987.125").Count == 0 && !Directory.Exists(root));
        Directory.Delete(parent);
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Blob_transfers_leave_no_entries_in_the_log_of_Azure_Core()
    {
        var entries = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((_, message) => entries.Enqueue(message), EventLevel.Verbose);
        using var activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => entries.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(activities);
        await using var endpoint = await Endpoint.StartAsync();
        var blobs = endpoint.Batch.GetContainer("c");
        blobs.Write("in", "1"u8);
        await endpoint.AddScriptAsync("t", "cp in out", $$$"""
            "resourceFiles":[{"httpUrl":"{{{FileTransfer.BlobUrl(blobs.Url.ToString(), "in")}}}","filePath":"in"}],
            "outputFiles":[{"filePattern":"out","destination":{"container":{"containerUrl":"{{{blobs.Url}}}"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """);
        await endpoint.CompletedAsync("t");
        Assert.Equal(["in", "out"], blobs.BlobNames);
        Assert.DoesNotContain(
            entries,
            entry => entry.Contains(blobs.Url.AbsolutePath, StringComparison.Ordinal)
                && entry.Contains(blobs.Url.Port.ToString(), StringComparison.Ordinal));
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Invalid_options_are_rejected()
    {
        const string InvalidKey = "AccountKey is not a valid Base64 string. Set a valid key, or leave it null for a random one.";
        foreach (var (options, message) in ((LocalBatchOptions, string)[])
            [
                (new() { Port = -1 }, "Port is -1. Use 0 or more."),
                (new() { Port = 65536 }, "Port is 65536. Use a port from 1 to 65535, or 0 for a free port."),
                (new() { NodeCount = 0 }, "NodeCount is 0. Use 1 or more."),
                (new() { SlotsPerNode = 0 }, "SlotsPerNode is 0. Use 1 or more."),
                (new() { MaxRunningSlots = 0 }, "MaxRunningSlots is 0. Use 1 or more."),
                (new() { MaxTaskDirectoryBytes = 0 }, "MaxTaskDirectoryBytes is 0. Use 1 or more."),
                (new() { AccountName = "" }, "AccountName is empty. Requests are signed with the account name; set one."),
                (new() { AccountKey = "" }, InvalidKey),
                (new() { AccountKey = "no-base64" }, InvalidKey),
                (new() { TimeProvider = null! }, "TimeProvider is null. Use TimeProvider.System for the system clock."),
                (new() { InheritedVariables = null! }, "InheritedVariables is null. Use an empty array to inherit no variables."),
            ])
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>("options", () => LocalBatch.StartAsync(options));
            Assert.Equal($"LocalBatchOptions.{message} (Parameter 'options')", exception.Message);
        }
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task The_root_directory_is_accessible_to_its_user_only()
    {
        await using var endpoint = await Endpoint.StartAsync();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(endpoint.Batch.RootDirectory));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("some id")]
    [InlineData("\u0001")]
    [InlineData("ü")]
    public async Task A_client_request_id_is_returned_where_a_header_can_contain_it(string id)
    {
        await using var endpoint = await Endpoint.StartAsync();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(endpoint.Batch.Url.Host, endpoint.Batch.Url.Port);
        await using var stream = tcp.GetStream();
        var request = $"GET /jobs?api-version={Endpoint.Version} HTTP/1.1\r\nHost: {endpoint.Batch.Url.Authority}\r\nConnection: close\r\n"
            + $"Authorization: Bearer {endpoint.Batch.Token}\r\nreturn-client-request-id: true\r\nclient-request-id: {id}\r\n\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        var response = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200 ", response);
        Assert.Equal(id == "some id", response.Contains("client-request-id: some id", StringComparison.OrdinalIgnoreCase));
        await endpoint.AssertCleanAsync();
    }
}
