using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Jobs;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Execution;

/// <summary>
/// Finds the program that runs containers. A program that was found is remembered; one that does not respond is asked again for the next
/// task, because it may have been started meanwhile.
/// </summary>
internal sealed class ContainerRuntimeFinder(LocalBatchOptions options)
{
    private readonly SemaphoreSlim _gate = new(1);
    private ContainerRuntime? _found;
    private TaskFailure? _failure;
    private int _failures;

    /// <summary>Returns the first runtime that is available.</summary>
    /// <exception cref="PreparationException">None is available.</exception>
    /// <exception cref="OperationCanceledException">The task was stopped.</exception>
    public async Task<ContainerRuntime> FindAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _found) is { } known) return known;
        var failures = Volatile.Read(ref _failures);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_found is not null) return _found;

            // Where the search of another task failed while this one waited for it, another one would fail too.
            if (_failures != failures) throw new PreparationException(_failure!);
            _found = await SearchAsync(cancellationToken).ConfigureAwait(false);
            return _found;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<ContainerRuntime> SearchAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var name in options.ContainerRuntime is { } named ? [named] : (string[])["docker", "podman"])
        {
            // A name alone would be searched in the directory of the task too, where its files may have that name.
            if (ProgramFinder.FindOnHost(name) is not { } program)
            {
                problems.Add($"'{name}' is not found.");
                continue;
            }

            var result = await new HostCommand
            {
                Program = program,
                Arguments = OperatingSystem.IsWindows() ? ["version", "--format", "{{.Server.Os}}"] : ["version"],
                Limit = options.ContainerRuntimeTimeout,
            }.RunAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsSuccess && (!OperatingSystem.IsWindows() || result.Output.Length > 0))
            {
                return new(program, OperatingSystem.IsWindows() && result.Output != "windows");
            }

            problems.Add($"'{program} version' failed: {result.Problem}");
        }

        _failure = TaskFailure.User(
            "ContainerRuntimeNotFound",
            "No container runtime is available. Start docker or podman, or set LocalBatchOptions.RunContainersAsProcesses to run container "
                + $"tasks as processes. {string.Join(' ', problems)}");
        _failures++;
        throw new PreparationException(_failure);
    }
}
