using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Execution;

/// <summary>The program that runs containers, if one is available.</summary>
internal sealed class ContainerRuntime(LocalBatchOptions options)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private readonly Lazy<Task<string?>> _program = new(() => FindAsync(options.ContainerRuntime is { } named
        ? [named]
        : ["docker", "podman"]));

    private Task<bool>? _runsLinuxOnWindows;

    /// <summary>Returns its name or path, or <see langword="null"/> if none is available.</summary>
    public Task<string?> FindAsync() => _program.Value;

    /// <summary>Returns whether a runtime on Windows runs Linux containers. Only docker can run others.</summary>
    public Task<bool> RunsLinuxOnWindowsAsync(string runtime) =>
        LazyInitializer.EnsureInitialized(ref _runsLinuxOnWindows, () => FindSystemAsync(runtime));

    /// <summary>Runs a program and returns its exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> CallAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        string? input,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            program, arguments)
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, (await output.ConfigureAwait(false) + await error.ConfigureAwait(false)).Trim());
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<bool> FindSystemAsync(string runtime)
    {
        if (!OperatingSystem.IsWindows()) return false;
        using var timeout = new CancellationTokenSource(Timeout);
        var (exitCode, output) = await CallAsync(runtime, ["info", "--format", "{{.OSType}}"], null, null, timeout.Token)
            .ConfigureAwait(false);
        return exitCode != 0 || output != "windows";
    }

    private static async Task<string?> FindAsync(string[] programs)
    {
        foreach (var program in programs)
        {
            using var timeout = new CancellationTokenSource(Timeout);
            try
            {
                if ((await CallAsync(program, ["version"], null, null, timeout.Token).ConfigureAwait(false)).ExitCode == 0) return program;
            }
            catch (Exception exception) when (exception is Win32Exception or OperationCanceledException or System.IO.IOException)
            {
                // It is not installed, or its daemon does not respond.
            }
        }

        return null;
    }
}
