using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Execution;

/// <summary>Runs a task from its resource files to its output files.</summary>
internal sealed class TaskRunner
{
    private readonly LocalBatchOptions _options;
    private readonly TaskEnvironment _environment;
    private readonly ContainerRuntime _containers;
    private readonly ResourceFiles _resources;
    private readonly OutputFiles _outputs;
    private readonly string _mark;

    /// <summary>Makes a runner.</summary>
    /// <param name="options">What users ask for.</param>
    /// <param name="account">What tasks are told of the account.</param>
    /// <param name="mark">What the marks of all runs begin with.</param>
    public TaskRunner(LocalBatchOptions options, AccountIdentity account, string mark)
    {
        var transfer = new FileTransfer();
        _options = options;
        _environment = new(options, account);
        _containers = new(options);
        _resources = new(transfer);
        _outputs = new(transfer);
        _mark = mark;
    }

    /// <summary>Runs a task once.</summary>
    /// <param name="run">Which, and where.</param>
    /// <param name="onRunning">Called when its program starts.</param>
    public async Task<RunResult> RunAsync(TaskRun run, Action onRunning)
    {
        var task = run.Task.Definition;
        using var limit = StartWallClock(run, task.Constraints?.MaxWallClockTime);
        using var isOver = new CancellationTokenSource();
        var mark = $"{_mark}/{Guid.NewGuid():N}";
        var quota = Task.CompletedTask;
        int? exitCode = null;
        TaskFailure? failure = null;
        try
        {
            await PrepareAsync(run).ConfigureAwait(false);
            quota = DiskQuota.WatchAsync(run, _options.MaxTaskDirectoryBytes, isOver.Token);
            onRunning();
            exitCode = await RunProgramsAsync(run, mark).ConfigureAwait(false);
        }
        catch (PreparationException exception)
        {
            failure = exception.Failure;
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            // Told by the reason below.
        }
        finally
        {
            // What a program left behind is ended with it, as nodes do.
            ProcessTree.End(null, mark);
            await isOver.CancelAsync().ConfigureAwait(false);
            await quota.ConfigureAwait(false);
        }

        var stopped = run.Reason switch
        {
            StopReason.WallClock => TaskFailure.WallClock(),
            StopReason.DiskFull => TaskFailure.DiskFull(_options.MaxTaskDirectoryBytes),
            StopReason.None => null,
            _ => TaskFailure.EndedByUser(),
        };
        if (stopped is null && failure is not null) return new(null, failure, IsPreProcessingError: true);
        failure = stopped ?? (exitCode == 0 ? null : TaskFailure.ExitCode());
        return await UploadAsync(run, new(exitCode, failure)).ConfigureAwait(false);
    }

    private async Task<RunResult> UploadAsync(TaskRun run, RunResult result)
    {
        if (run.Abandoned.IsCancellationRequested || run.Task.Definition.OutputFiles is not { Count: > 0 } files) return result;
        try
        {
            var failure = await _outputs.UploadAsync(files, result.Failure is null, run.Directories[0].Working, _environment.Of(run, 0), run.Abandoned).ConfigureAwait(false);
            return failure is null ? result : result with { Failure = result.Failure ?? failure, IsFileUploadError = true };
        }
        catch (OperationCanceledException) when (run.Abandoned.IsCancellationRequested)
        {
            return result with { Failure = TaskFailure.EndedByUser() };
        }
    }

    private ITimer? StartWallClock(TaskRun run, TimeSpan? time)
    {
        // Timers take no more than some 49 days; a task that is to run longer than the service lets it live has no limit.
        if (time is not { } limit || limit > TimeSpan.FromDays(49)) return null;
        return _options.TimeProvider.CreateTimer(static state => ((TaskRun)state!).Stop(StopReason.WallClock), run, limit, Timeout.InfiniteTimeSpan);
    }

    private async Task PrepareAsync(TaskRun run)
    {
        var task = run.Task.Definition;
        foreach (var abandoned in run.FormerDirectories) abandoned.Delete();
        foreach (var directory in run.Directories) directory.Create();
        if (task.UserIdentity?.Username is { } user)
        {
            throw new PreparationException("UserAccountNotFound", $"There is no user account '{user}' on local nodes, where tasks run as whoever started the endpoint: use an autoUser");
        }

        await _resources.DownloadAsync(task.ResourceFiles ?? [], run.Directories[0].Working, run.Stopped).ConfigureAwait(false);
        await _resources.DownloadAsync(task.MultiInstanceSettings?.CommonResourceFiles ?? [], run.Directories[0].Root, run.Stopped).ConfigureAwait(false);
    }

    private async Task<int> RunProgramsAsync(TaskRun run, string mark)
    {
        var task = run.Task.Definition;
        if (task.MultiInstanceSettings is { } settings)
        {
            // All have run the coordination command before the primary goes on; a failing one fails the task.
            var codes = await Task.WhenAll(run.Nodes.Select((_, instance) => RunAsync(run, instance, settings.CoordinationCommandLine!, mark))).ConfigureAwait(false);
            run.SubtaskExitCodes = [.. codes.Select(static code => (int?)code)];
            if (codes.FirstOrDefault(static code => code != 0) is var failed and not 0) return failed;
        }

        run.Stopped.ThrowIfCancellationRequested();
        return await RunAsync(run, 0, task.CommandLine!, mark).ConfigureAwait(false);
    }

    private async Task<int> RunAsync(TaskRun run, int instance, string commandLine, string mark)
    {
        var command = new ProcessCommand
        {
            Words = ProgramFinder.Words(commandLine),
            CommandLine = commandLine,
            WorkingDirectory = run.Directories[instance].Working,
            Environment = _environment.Of(run, instance),
            Output = run.Directories[instance],
            Mark = mark,
        };
        if (run.Task.Definition.ContainerSettings is not { } container) return await command.RunAsync(run.Stopped).ConfigureAwait(false);
        if (await _containers.FindAsync().ConfigureAwait(false) is { } runtime) return await new ContainerCommand(runtime, container, run.Nodes[instance], command).RunAsync(run.Stopped).ConfigureAwait(false);
        if (_options.RunContainersAsProcesses) return await command.RunAsync(run.Stopped).ConfigureAwait(false);
        throw new PreparationException(
            "ContainerRuntimeNotFound", "No container runtime is there: neither docker nor podman answers. Start one, or set LocalBatchOptions.RunContainersAsProcesses to run such tasks without");
    }
}
