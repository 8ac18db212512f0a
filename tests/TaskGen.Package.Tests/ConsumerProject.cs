using System;
using System.IO;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>An empty folder of somebody who knows nothing of this repository, and has its packages from a feed.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("taskgen-stranger-");

    public ConsumerProject(Packages packages)
    {
        // Above the temporary directory nothing is to be found, and nothing is to be looked for.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="taskgen" value="{packages.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Directory => _directory.FullName;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Directory, file), text);

    public string Read(string file) => File.ReadAllText(Path.Combine(Directory, file)).ReplaceLineEndings("\n");

    /// <summary>Runs <c>dotnet</c>, and takes nothing but success.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    public Task<(int ExitCode, string Output)> TryAsync(params string[] arguments) => DotNet.RunAsync(Directory, arguments);

    public void Dispose() => _directory.Delete(recursive: true);
}
