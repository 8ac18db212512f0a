using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Execution;

/// <summary>A program that is started without a shell, its output going into files.</summary>
internal sealed class ProcessCommand
{
    // The redirections are a shell's; the words reach the program through "$@" as they are.
    private const string Redirect = """out=$1; err=$2; shift 2; exec "$@" >>"$out" 2>>"$err" </dev/null""";

    private static readonly bool HasSetsid = File.Exists("/usr/bin/setsid") || File.Exists("/bin/setsid");

    /// <summary>The program's words, the first its name. On Windows the command line is handed on as it is, and this is not used.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The command line that <see cref="Words"/> come from.</summary>
    public required string CommandLine { get; init; }

    public required string WorkingDirectory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where its output goes, to the end of what is there.</summary>
    public required TaskDirectory Output { get; init; }

    /// <summary>What marks all processes of this run.</summary>
    public required string Mark { get; init; }

    /// <summary>Runs it to its end.</summary>
    /// <param name="stop">Ends it, and all that it started.</param>
    /// <returns>The exit code: 128 and the signal's number where a signal ended it.</returns>
    /// <exception cref="PreparationException">It can't be started.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var process = Start();
        var copies = OperatingSystem.IsWindows()
            ? Task.WhenAll(CopyAsync(process.StandardOutput, Output.StandardOutput), CopyAsync(process.StandardError, Output.StandardError))
            : Task.CompletedTask;
        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            ProcessTree.End(process, Mark);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await copies.ConfigureAwait(false);
        return process.ExitCode;
    }

    private static async Task CopyAsync(StreamReader from, string path)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await from.BaseStream.CopyToAsync(file).ConfigureAwait(false);
    }

    private Process Start()
    {
        if (Words.Count == 0) throw new PreparationException("CommandProgramNotFound", "The command line names no program");
        var start = new ProcessStartInfo { WorkingDirectory = WorkingDirectory, UseShellExecute = false };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        start.Environment[ProcessTree.Mark] = Mark;
        if (OperatingSystem.IsWindows()) StartOnWindows(start);
        else StartOnUnix(start);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PreparationException(OperatingSystem.IsWindows() ? "CommandProgramNotFound" : "CommandLaunchFailed", $"'{Words[0]}' can't be started: {exception.Message}");
        }
    }

    private void StartOnUnix(ProcessStartInfo start)
    {
        var program = ProgramFinder.Find(Words[0], WorkingDirectory, Environment.GetValueOrDefault("PATH", ""));
        if (HasSetsid) start.ArgumentList.Add("/bin/sh");
        start.FileName = HasSetsid ? "setsid" : "/bin/sh";
        foreach (var argument in (string[])["-c", Redirect, "sh", Output.StandardOutput, Output.StandardError, program]) start.ArgumentList.Add(argument);
        foreach (var word in Words.Skip(1)) start.ArgumentList.Add(word);
    }

    private void StartOnWindows(ProcessStartInfo start)
    {
        start.FileName = Words[0];
        var line = CommandLine.TrimStart();
        var end = line.StartsWith('"') ? line.IndexOf('"', 1) : line.IndexOfAny([' ', '\t']) - 1;
        start.Arguments = end < 0 ? "" : line[(end + 1)..].TrimStart();
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.CreateNoWindow = true;
    }
}
