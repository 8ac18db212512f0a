using System;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The packages, packed once for all tests under a unique version, in a directory that serves as a feed.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-feed-");

    /// <summary>Gets a version that no other run uses, because restored packages stay in a cache.</summary>
    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    public string Feed => _directory.FullName;

    public string PathOf(string package, string extension = "nupkg") => Path.Combine(Feed, $"{package}.{Version}.{extension}");

    /// <summary>Creates a directory for a project that restores the packages from the feed.</summary>
    public ConsumerProject CreateConsumer()
    {
        var consumer = new ConsumerProject();
        consumer.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="taskgen" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return consumer;
    }

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "TaskGen", "TaskGen.Client", "TaskGen.Local", "TaskGen.Tool", "TaskGen.Templates" })
        {
            var (exitCode, output) = await DotNetCommand.RunAsync(
                RepositoryFiles.Root,
                "pack",
                $"src/{project}",
                "-c",
                "Release",
                "-o",
                Feed,
                $"-p:Version={Version}",
                "--nologo",
                "-v:q",
                "-clp:NoSummary");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    public Task DisposeAsync()
    {
        _directory.Delete(recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in new[] { "taskgen", "taskgen.client", "taskgen.local", "taskgen.tool" })
        {
            var restored = Path.Combine(cache, package, Version);
            if (Directory.Exists(restored)) Directory.Delete(restored, recursive: true);
        }

        return Task.CompletedTask;
    }
}
