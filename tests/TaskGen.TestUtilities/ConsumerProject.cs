using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>A directory outside the repository, for a project that uses TaskGen as its users do.</summary>
public sealed partial class ConsumerProject : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-consumer-");

    public ConsumerProject()
    {
        // The project must not pick up settings from a directory above it.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Root => _directory.FullName;

    [GeneratedRegex(@"^\s*(?<file>[^(\n]+\.cs)\(\d+,\d+\): (?:error|warning) (?<id>[A-Z]{2,3}\d{4})", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine { get; }

    /// <summary>Writes a file, and creates its directory.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    /// <summary>Runs <c>dotnet</c>, asserts that it succeeds, and returns its output.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    public Task<(int ExitCode, string Output)> TryAsync(params string[] arguments) => DotNetCommand.RunAsync(Root, arguments);

    /// <summary>Runs <c>dotnet build</c> and returns the diagnostic ids that it prints for each file.</summary>
    public async Task<BuildResult> BuildAsync()
    {
        var (exitCode, output) = await TryAsync("build", "--nologo", "-v:quiet", "--no-incremental", "-clp:NoSummary");
        var ids = DiagnosticLine.Matches(output)
            .GroupBy(static line => Path.GetFileName(line.Groups["file"].Value), static line => line.Groups["id"].Value)
            .ToDictionary(static file => file.Key, static file => file.Distinct().Order().ToArray());
        return new(exitCode, ids, output);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
