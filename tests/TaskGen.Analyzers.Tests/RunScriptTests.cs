using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests;

/// <summary>
/// What <c>.ci/run</c> does on machines that lack Wine, or where a part fails. The programs that it starts are scripts here.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class RunScriptTests : IDisposable
{
    private const string Reason = "Wine runs the tests for Windows there.";
    private const string Skipped = "the tests for Windows did not run.";

    private const string NoRuntime =
        "echo '/a.csproj : error NU1101: Unable to find package Microsoft.NETCore.App.Runtime.win-x64. No packages exist with this id.'";

    private const string NoHost =
        "echo '/a.csproj : error NU1102: Unable to find package Microsoft.NETCore.App.Host.win-x64 with version (= 10.0.0)'";

    private static readonly string[] SystemPrograms =
    [
        "awk", "bash", "cat", "chmod", "comm", "dirname", "env", "find", "grep", "head", "mkdir", "mktemp", "rm", "sed", "sort", "tail",
        "tee", "timeout", "touch", "tr",
    ];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("taskgen-run-");

    [SkippableFact]
    public async Task Tests_for_Windows_are_skipped_where_Wine_cannot_be_installed()
    {
        Prepare();
        Assert.Equal((0, $"Skipped: Wine cannot be installed; {Skipped}", "71 passed, 0 failed"), await RunAsync());

        // A package manager that has no packages, or that another user runs.
        AddProgram("apt-get", "exit 100");
        Assert.Equal((0, $"Skipped: Wine cannot be installed; {Skipped}", "71 passed, 0 failed"), await RunAsync());
        AddProgram("apt-get", "exit 0");
        AddProgram("id", "echo 1000");
        Assert.Equal((0, $"Skipped: Wine cannot be installed; {Skipped}", "71 passed, 0 failed"), await RunAsync());
    }

    [SkippableFact]
    public async Task Tests_for_Windows_are_skipped_on_other_systems()
    {
        Prepare();
        AddProgram("uname", "echo Darwin arm64");
        Assert.Equal(
            (0, "Skipped: the tests for Windows run on Wine on Linux (x64) only.", "71 passed, 0 failed"), await RunAsync());
    }

    [SkippableFact]
    public async Task Tests_for_Windows_are_skipped_where_the_runtime_cannot_be_restored()
    {
        Prepare();
        AddWine("echo '10 passed, 0 failed, 1 skipped'");
        AddProgram("dotnet", DotNet.Replace("restore) ", $"restore) {NoRuntime}; {NoHost}; exit 1; "));
        Assert.Equal(
            (0, $"Skipped: no package source has the runtime for Windows; {Skipped}", "71 passed, 0 failed"), await RunAsync());
    }

    [SkippableTheory]
    [InlineData("exit 1")]
    [InlineData("echo '/a.csproj : error NU1301: Unable to load the service index for source https://example/index.json.'; exit 1")]
    [InlineData("echo '/a.csproj : error NU1101: Unable to find package xunit. No packages exist with this id.'; exit 1")]
    [InlineData(NoRuntime + "; echo '/a.csproj : error NU1102: Unable to find package xunit with version (>= 2.0.0)'; exit 1")]
    [InlineData(NoRuntime + "; echo 'MSBUILD : error MSB1009: Project file does not exist.'; exit 1")]
    [InlineData(NoRuntime + "; echo '/a.targets(1,2): error : The lock file is invalid.'; exit 1")]
    public async Task Restore_that_fails_for_another_reason_is_a_failure(string restore)
    {
        Prepare();
        AddWine("echo '10 passed, 0 failed, 1 skipped'");
        AddProgram("dotnet", DotNet.Replace("restore) ", $"restore) {restore}; "));
        Assert.Equal((1, null, "71 passed, 1 failed"), await RunAsync());
    }

    [SkippableFact]
    public async Task Wine_is_installed_and_its_tests_count()
    {
        Prepare();
        AddWine("echo '10 passed, 0 failed, 1 skipped'");
        var programs = PathOf("bin");
        File.Move(Path.Combine(programs, "wine"), PathOf("wine"));
        AddProgram("apt-get", $"case \"$*\" in *wine*) mv '{PathOf("wine")}' '{programs}' ;; esac");
        AddSystemProgram("mv");
        Assert.Equal((0, null, $"{71 + (7 * 10)} passed, 0 failed"), await RunAsync());
    }

    [SkippableTheory]
    [InlineData("echo '9 passed, 1 failed, 0 skipped'; exit 1", "134 passed, 7 failed")]
    [InlineData("exit 3", "71 passed, 1 failed")]
    [InlineData("case $2 in *Local*) exit 3 ;; esac; echo '10 passed, 0 failed, 0 skipped'", "131 passed, 1 failed")]
    [InlineData("echo '10 passed, 0 failed, 0 skipped'; touch \"$WINEPREFIX/drive_c/left\"", "141 passed, 1 failed")]
    public async Task Failure_on_Wine_is_one_of_the_run(string wine, string last)
    {
        Prepare();
        AddWine(wine);
        Assert.Equal((1, null, last), await RunAsync());
    }

    [SkippableTheory]
    [InlineData("wineboot", "exit 1")]
    [InlineData("wineboot", "mkdir -p \"$WINEPREFIX/drive_c\"; echo 'could not load kernel32.dll' >&2; exit 53")]
    [InlineData("wineserver", "test \"$1\" != -w")]
    public async Task Wine_that_does_not_start_is_a_failure(string program, string script)
    {
        Prepare();
        AddWine("echo '10 passed, 0 failed, 1 skipped'");
        AddProgram(program, script);
        Assert.Equal((1, null, "71 passed, 1 failed"), await RunAsync());
    }

    [SkippableTheory]
    [InlineData("", 1, "141 passed, 1 failed")]
    [InlineData("echo '  repeated A.B'", 0, "141 passed, 0 failed")]
    public async Task Process_that_a_test_leaves_behind_is_ended_and_fails_the_run_unless_the_test_was_repeated(
        string report, int exitCode, string last)
    {
        Prepare();
        const string Left = "\"$WINEPREFIX/left\"";
        AddWine($"{report}\necho '10 passed, 0 failed, 0 skipped'\nif [ ! -f {Left} ]; then sleep 1000 & echo $! >{Left}; fi");
        AddProgram("wineserver", $"if [ \"$1\" = -k ]; then read -r id <{Left}; kill \"$id\"; else test ! -f {Left}; fi");
        AddSystemProgram("sleep");
        Assert.Equal((exitCode, null, last), await RunAsync());
    }

    [SkippableFact]
    public async Task Tests_of_consoles_are_skipped_without_a_terminal()
    {
        Prepare();
        AddWine("echo '10 passed, 0 failed, 1 skipped'");
        AddProgram("script", "exit 1");
        Assert.Equal((0, "Skipped: the tests of consoles need 'script' of util-linux.", "131 passed, 0 failed"), await RunAsync());
    }

    [SkippableFact]
    public async Task Failure_of_the_tests_ends_the_run()
    {
        Prepare();
        AddProgram("dotnet", DotNet.Replace("Failed:     0", "Failed:     2").Replace("test) ", "test) status=1; "));
        Assert.Equal((1, null, "71 passed, 2 failed"), await RunAsync());
    }

    [SkippableFact]
    public async Task What_failed_is_repeated_at_the_end()
    {
        const string Failed = "  Failed A.B.C [1 ms]\n  Error Message:\n   Expected 1";
        Prepare();
        AddProgram("dotnet", DotNet.Replace("test) ", $"test) printf '%s\n' '{Failed}'; echo '  Skipped A.B.D'; status=1; "));
        var output = await OutputAsync();
        Assert.EndsWith($"\nThese failed:\n{Failed}\n71 passed, 1 failed\n", output.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string DotNet => """
        status=0
        case $1 in
        restore) exit 0 ;;
        test) echo 'Passed!  - Failed:     0, Passed:    71, Skipped:     3, Total:    74, Duration: 1 s - A.dll (net10.0)' ;;
        publish) mkdir -p artifacts/windows/tests ;;
        esac
        exit $status
        """;

    private void Prepare()
    {
        Skip.IfNot(
            OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "Runs on Linux (x64) only: " + Reason);
        Directory.CreateDirectory(PathOf(".ci"));
        Directory.CreateDirectory(PathOf("bin"));
        File.Copy(Path.Combine(RepositoryFiles.Root, ".ci/run"), PathOf(".ci/run"));
        foreach (var program in SystemPrograms) AddSystemProgram(program);
        AddProgram("dotnet", DotNet);
        AddProgram("uname", "echo Linux x86_64");
        AddProgram("id", "echo 0");
        AddProgram("zsh", "exit 0");
    }

    private void AddWine(string script)
    {
        AddProgram("wine", script);
        AddProgram("wineboot", "mkdir -p \"$WINEPREFIX/drive_c\"");
        AddProgram("wineserver", "exit 0");
        AddProgram("script", "if [ \"$1\" = --version ]; then echo 'script from util-linux 2'; else bash -c \"$2\"; fi");
    }

    private void AddProgram(string name, string script)
    {
        var file = Path.Combine(PathOf("bin"), name);
        File.WriteAllText(file, "#!/usr/bin/env bash\n" + script.ReplaceLineEndings("\n") + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void AddSystemProgram(string name)
    {
        var target = Environment.GetEnvironmentVariable("PATH")!
            .Split(':')
            .Select(directory => Path.Combine(directory, name))
            .First(File.Exists);
        File.CreateSymbolicLink(Path.Combine(PathOf("bin"), name), target);
    }

    private string PathOf(string file) => Path.Combine(_directory.FullName, file);

    // The exit code, the line that says what is skipped, and the last line.
    private async Task<(int ExitCode, string? Skipped, string Last)> RunAsync()
    {
        var (exitCode, text) = await OutputAsync();
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exitCode, lines.SingleOrDefault(static line => line.StartsWith("Skipped: ", StringComparison.Ordinal)), lines[^1]);
    }

    private async Task<(int ExitCode, string Text)> OutputAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(PathOf("bin"), "bash"), [PathOf(".ci/run")])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = PathOf("bin") },
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
