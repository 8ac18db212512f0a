using System;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;
using TaskGen.Package.Tests.Editor;

namespace TaskGen.Package.Tests;

/// <summary>The packages, packed once for all tests under a unique version, in a directory that serves as a feed.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-feed-");

    private WorkspaceProject? _workspace;

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

    /// <summary>Opens a project with the package in an editor, once for all tests.</summary>
    internal async Task<WorkspaceSession> OpenEditorAsync() => (_workspace ??= await WorkspaceProject.OpenAsync(this)).Session;

    public async Task InitializeAsync()
    {
        // The packages consist of what was built with the tests, in the same configuration.
        var configuration = typeof(Packages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var (exitCode, output) = await DotNetCommand.RunAsync(
            RepositoryFiles.PathOf("tests/TaskGen.Package.Tests"),
            "msbuild",
            "-t:PackProjects",
            "-m:1",
            $"-p:Configuration={configuration}",
            $"-p:PackageVersion={Version}",
            $"-p:PackageOutputPath={Feed}",
            "-nologo",
            "-v:q",
            "-clp:NoSummary");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
    }

    public Task DisposeAsync()
    {
        _workspace?.Dispose();
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
