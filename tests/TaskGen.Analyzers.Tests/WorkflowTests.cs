using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests;

/// <summary>What the steps of the workflow do where a program fails. The programs that they start are scripts here.</summary>
[SupportedOSPlatform("linux")]
public sealed class WorkflowTests : IDisposable
{
    private const string Workflow = ".github/workflows/ci.yml";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-workflow-");

    public void Dispose() => _directory.Delete(recursive: true);

    [TheoryOn(TestPlatform.Linux, "The step runs on Linux.")]
    [InlineData("echo 'The given project `A` has no vulnerable packages.'", true)]
    [InlineData("echo 'Project `A` has the following vulnerable packages'", false)]
    [InlineData("echo 'error: Unable to load the service index.'; exit 1", false)]
    public async Task Dependencies_are_checked(string dotnet, bool isSuccess)
    {
        var program = Path.Combine(_directory.FullName, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\n{dotnet}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var step = Path.Combine(_directory.FullName, "step.sh");
        File.WriteAllText(step, ScriptOf("Check dependencies"));

        // GitHub starts the default shell with -e only, and the shell "bash" with pipefail too.
        string[] options = RepositoryFiles.Read(Workflow).Contains("\ndefaults:\n  run:\n    shell: bash\n", StringComparison.Ordinal)
            ? ["--noprofile", "--norc", "-eo", "pipefail", step]
            : ["-e", step];
        using var process = Process.Start(new ProcessStartInfo("bash", options)
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{_directory.FullName}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(isSuccess, process.ExitCode == 0);
    }

    // The lines below 'run: |' of a step.
    private static string ScriptOf(string step)
    {
        var lines = RepositoryFiles.Read(Workflow)
            .Split('\n')
            .SkipWhile(line => !line.EndsWith("- name: " + step, StringComparison.Ordinal))
            .SkipWhile(static line => !line.EndsWith("run: |", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(lines);
        var indentation = lines[0].TakeWhile(static c => c == ' ').Count();
        return string.Concat(lines.Skip(1)
            .TakeWhile(line => line.Length == 0 || line.TakeWhile(static c => c == ' ').Count() > indentation)
            .Select(static line => line.Trim() + "\n"));
    }
}
