using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The packages, packed once for all tests under a version of its own, in a folder that serves as a feed.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-feed-");

    /// <summary>A version that no other run has, since restored packages stay in a cache.</summary>
    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    public string Feed => _directory.FullName;

    private static string Repository => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Repository").Value!;

    public string PathOf(string package, string extension = "nupkg") => Path.Combine(Feed, $"{package}.{Version}.{extension}");

    public async Task InitializeAsync()
    {
        // The local endpoint's project brings the others along.
        foreach (var project in new[] { "TaskGen", "TaskGen.Client", "TaskGen.Local", "TaskGen.Tool" })
        {
            var (exitCode, output) = await DotNet.RunAsync(Repository, "pack", $"src/{project}", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "--nologo", "-v:q", "-clp:NoSummary");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    public Task DisposeAsync()
    {
        _directory.Delete(recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in new[] { "taskgen", "taskgen.client", "taskgen.local", "taskgen.tool" })
        {
            var restored = Path.Combine(cache, package, Version);
            if (Directory.Exists(restored)) Directory.Delete(restored, recursive: true);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Tests that share the packages.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class PackagesCollection : ICollectionFixture<Packages>;
