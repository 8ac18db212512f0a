using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks that the repository can be cloned and built on every system.</summary>
public sealed partial class RepositoryTests : IDisposable
{
    // Git for Windows takes 260 characters with the directory of the clone, and Visual Studio no more than that.
    private const int MaxPathLength = 150;

    private readonly string _directory = Directory.CreateTempSubdirectory("taskgen-clone-").FullName;

    [GeneratedRegex(@"[<>:""|?*\\\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex InvalidOnWindows { get; }

    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories))
        {
            if (OperatingSystem.IsWindows()) File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_directory, recursive: true);
    }

    // dotnet new takes no relative path as a package source, so that the README names the file.
    [SkippableFact]
    public void Readme_installs_templates_of_this_version()
    {
        var version = Regex.Match(RepositoryFiles.Read("Directory.Build.props"), "<VersionPrefix>(?<version>.+)</VersionPrefix>");
        Assert.True(version.Success);
        Assert.Contains(
            $"dotnet new install ./taskgen/feed/TaskGen.Templates.{version.Groups["version"].Value}.nupkg", RepositoryFiles.Read("README.md"));
    }

    [SkippableFact]
    public void Line_breaks_are_the_same_whatever_git_is_configured_to_do()
    {
        Git("-c", "core.autocrlf=true", "-c", "core.eol=crlf", "clone", "--quiet", "--no-local", RepositoryFiles.Root, _directory);
        var files = Files(_directory).Where(static path => Path.GetExtension(path) != ".png").ToList();
        Assert.Contains("README.md", files);
        Assert.DoesNotContain(files, file => File.ReadAllBytes(Path.Combine(_directory, file)).Contains((byte)'\r'));
    }

    [SkippableFact]
    public void No_two_paths_are_equal_without_regard_to_case()
    {
        var paths = Files(RepositoryFiles.Root).SelectMany(static file => Ancestors(file)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(paths);
        Assert.Empty(paths.GroupBy(static path => path.Normalize(NormalizationForm.FormC), StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Count() > 1)
            .Select(static same => string.Join(", ", same)));
    }

    [SkippableFact]
    public void Every_path_can_be_on_Windows()
    {
        var files = Files(RepositoryFiles.Root);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => file.Length > MaxPathLength);
        Assert.DoesNotContain(files, static file => file.Split('/').Any(InvalidOnWindows.IsMatch));
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }

    // New files count before they are committed.
    private static List<string> Files(string root) =>
        [.. Git("-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    private static string Git(params string[] arguments)
    {
        Skip.IfNot(Path.Exists(RepositoryFiles.PathOf(".git")), "The sources are not a clone.");
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return output;
        }
        catch (Win32Exception)
        {
            Skip.If(true, "git is not installed.");
            throw;
        }
    }
}
