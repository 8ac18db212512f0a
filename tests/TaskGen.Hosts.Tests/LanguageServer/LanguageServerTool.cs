using System;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Hosts.Tests.LanguageServer;

/// <summary>csharp-ls, a language server that runs the analyzers and the completion of packages, installed for one test class.</summary>
public sealed class LanguageServerTool : IAsyncLifetime
{
    private const string Package = "csharp-ls";
    private const string Version = "0.28.0";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-server-");
    private string? _obstacle;

    /// <summary>Gets the path of the program. The test is skipped where the tool cannot be restored.</summary>
    public string Program
    {
        get
        {
            Skip.If(_obstacle is not null, $"{Package} {Version} cannot be restored here: {_obstacle}");
            return Path.Combine(_directory.FullName, OperatingSystem.IsWindows() ? Package + ".exe" : Package);
        }
    }

    public async Task InitializeAsync()
    {
        var (exitCode, output) = await DotNetCommand.RunAsync(
            RepositoryFiles.Root, "tool", "install", Package, "--version", Version, "--tool-path", _directory.FullName);
        if (exitCode != 0) _obstacle = output.Trim();
    }

    public Task DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
