using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

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
        var exception = await Assert.ThrowsAsync<IOException>(() => LocalBatch.StartAsync(new() { Port = endpoint.Batch.Url.Port, RootDirectory = parent }));
        Assert.Contains("address already in use", exception.Message);
        Directory.Delete(parent);
    }

    [Fact]
    public async Task Invalid_options_are_rejected()
    {
        foreach (var (options, name) in ((LocalBatchOptions, string)[])
            [
                (new() { Port = -1 }, "Port"), (new() { Port = 70000 }, "Port"), (new() { NodeCount = 0 }, "NodeCount"), (new() { SlotsPerNode = 0 }, "SlotsPerNode"), (new() { MaxRunningSlots = 0 }, "MaxRunningSlots"),
                (new() { MaxTaskDirectoryBytes = 0 }, "MaxTaskDirectoryBytes"), (new() { AccountName = "" }, "AccountName"), (new() { AccountKey = "no-base64" }, "AccountKey"), (new() { TimeProvider = null! }, "TimeProvider"),
                (new() { InheritedVariables = null! }, "InheritedVariables"),
            ])
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(() => LocalBatch.StartAsync(options));
            Assert.Contains("LocalBatchOptions." + name, exception.Message);
        }
    }

    [Fact]
    public async Task The_root_directory_is_accessible_to_its_user_only()
    {
        await using var endpoint = await Endpoint.StartAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(endpoint.Batch.RootDirectory));
    }
}
