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
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Processes;

/// <summary>A program that is started without a shell and whose output is appended to files.</summary>
internal sealed class ProcessCommand
{
    // A shell marks the process and redirects its output; the words reach the program unchanged.
    private const string Launch = ProcessMark.SetLimit + """; out=$2; err=$3; shift 3; exec "$@" >>"$out" 2>>"$err" </dev/null""";

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
        var program = ProgramFinder.Find(Words[0], WorkingDirectory, Environment);
        var line = CommandLine.TrimStart();
        var end = line.StartsWith('"') ? line.IndexOf('"', 1) : line.IndexOfAny([' ', '\t']) - 1;
        var arguments = end < 0 ? "" : line[(end + 1)..].TrimStart();
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
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
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
        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Processes.End(process);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return process.ExitCode;
    }

    private void AddCommand(ProcessStartInfo start)
    {
        var program = ProgramFinder.Find(Words[0], WorkingDirectory, Environment);
        if (HasSetsid) start.ArgumentList.Add("/bin/sh");
        start.FileName = HasSetsid ? "setsid" : "/bin/sh";
        var limit = Processes.Mark.Limit;
        foreach (var argument in (string[])["-c", Launch, "sh", limit, Output.StandardOutput, Output.StandardError, program])
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var word in Words.Skip(1)) start.ArgumentList.Add(word);
    }
}
