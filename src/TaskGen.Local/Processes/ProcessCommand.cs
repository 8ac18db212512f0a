using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Execution;
using TaskGen.Local.Files;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Processes;

/// <summary>A program that is started without a shell and whose output is appended to files.</summary>
internal sealed class ProcessCommand
{
    // A shell marks the process and redirects its output; the words reach the program unchanged.
    private const string Launch = ProcessMark.SetLimit + """; out=$2; err=$3; shift 3; exec "$@" >>"$out" 2>>"$err" </dev/null""";

    // 128 plus the number of the signal.
    private const int KilledExitCode = 137;

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);
    private static readonly bool HasSetsid = File.Exists("/usr/bin/setsid") || File.Exists("/bin/setsid");

    /// <summary>Gets the program and its arguments. Windows uses <see cref="CommandLine"/> instead.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Gets the command line that <see cref="Words"/> were read from.</summary>
    public required string CommandLine { get; init; }

    public required string WorkingDirectory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Gets the directory of the files that the output is appended to.</summary>
    public required TaskDirectory Output { get; init; }

    /// <summary>Gets the processes of this run.</summary>
    public required RunProcesses Processes { get; init; }

    /// <summary>Runs the program until it exits.</summary>
    /// <param name="stop">Ends the program and every process that it started.</param>
    /// <returns>The exit code; 128 plus the signal number if a signal ended the program.</returns>
    /// <exception cref="PreparationException">The program cannot be started.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (Words.Count == 0) throw new PreparationException("CommandProgramNotFound", "The command line does not name a program.");
        try
        {
            return await (OperatingSystem.IsWindows() ? RunOnWindowsAsync(stop) : RunOnUnixAsync(stop)).ConfigureAwait(false);
        }
        catch (Win32Exception exception)
        {
            throw new PreparationException("CommandLaunchFailed", $"The program '{Words[0]}' cannot be started: {exception.Message}");
        }
    }

    [SupportedOSPlatform("windows")]
    private async Task<int> RunOnWindowsAsync(CancellationToken stop)
    {
        if (WorkingDirectory.Length > WindowsPaths.MaxWorkingDirectoryLength)
        {
            throw new PreparationException(
                "CommandLaunchFailed",
                $"The working directory '{WorkingDirectory}' has {WorkingDirectory.Length} characters, but Windows starts programs in "
                    + $"directories of at most {WindowsPaths.MaxWorkingDirectoryLength}. Set LocalBatchOptions.RootDirectory to a shorter path.");
        }

        var program = ProgramFinder.Find(Words[0], WorkingDirectory, Environment);
        var arguments = CommandLine[ProgramFinder.EndOfProgram(CommandLine)..].TrimStart();
        using var process = WindowsProcess.Start(
            arguments.Length == 0 ? $"\"{program}\"" : $"\"{program}\" {arguments}",
            WorkingDirectory,
            Environment,
            Output.StandardOutput,
            Output.StandardError,
            Processes.Job);
        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Processes.End(null);
            if (!await IsEndedAsync(process.WaitForExitAsync).ConfigureAwait(false)) return JobObject.KilledExitCode;
        }

        return process.ExitCode;
    }

    private async Task<int> RunOnUnixAsync(CancellationToken stop)
    {
        var start = new ProcessStartInfo { WorkingDirectory = WorkingDirectory, UseShellExecute = false };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        start.Environment[ProcessMark.Variable] = Processes.Mark.Value;
        AddCommand(start);
        using var process = Process.Start(start)!;
        if (Processes.Groups is { } groups)
        {
            groups.Add(await process.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false));
        }

        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Processes.End(process);
            if (!await IsEndedAsync(process.WaitForExitAsync).ConfigureAwait(false)) return KilledExitCode;
        }

        return process.ExitCode;
    }

    // A process that waits for a device does not end, whatever is done to it. Its task ends all the same.
    private static async Task<bool> IsEndedAsync(Func<CancellationToken, Task> waitForExitAsync)
    {
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await waitForExitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void AddCommand(ProcessStartInfo start)
    {
        var program = ProgramFinder.Find(Words[0], WorkingDirectory, Environment);
        string[] launcher = Processes.Groups is not null ? [ProcessGroups.Shell, "-c", ProcessGroups.Launch, "bash"]
            : HasSetsid ? ["setsid", "/bin/sh", "-c", Launch, "sh", Processes.Mark.Limit]
            : ["/bin/sh", "-c", Launch, "sh", Processes.Mark.Limit];
        start.FileName = launcher[0];
        start.RedirectStandardOutput = Processes.Groups is not null;
        foreach (var argument in launcher.Skip(1).Concat([Output.StandardOutput, Output.StandardError, program]).Concat(Words.Skip(1)))
        {
            start.ArgumentList.Add(argument);
        }
    }
}
