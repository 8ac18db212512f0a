using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Hosting;
using TaskGen.Local.Jobs;
using TaskGen.Local.Processes;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Execution;

/// <summary>Runs a task from its resource files to its output files.</summary>
internal sealed class TaskRunner : IDisposable
{
    private readonly LocalBatchOptions _options;
    private readonly TaskEnvironment _environment;
    private readonly ContainerRuntimeFinder _containers;
    private readonly ResourceFiles _resources;
    private readonly OutputFiles _outputs;
    private readonly FileTransfer _transfer = new();
    private readonly ProcessMark _mark;
    private readonly Lazy<ProcessWatchdog?> _watchdog;
    private long _lastRun;

    public TaskRunner(LocalBatchOptions options, AccountIdentity account, RunRoot root)
    {
        _options = options;
        _environment = new(options, account);
        _containers = new(options);
        _resources = new(_transfer);
        _outputs = new(_transfer);
        _mark = root.Mark;
        _watchdog = new(() => ProcessWatchdog.Start(root.Path, root.Mark));
    }

    /// <summary>Runs a task once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="onRunning">Called before the program starts.</param>
    public async Task<RunResult> RunAsync(TaskRun run, Action onRunning)
    {
        try
        {
            return await RunOnceAsync(run, onRunning).ConfigureAwait(false);
        }
        finally
        {
            foreach (var directory in run.Directories) directory.DeleteTemporary();
        }
    }

    private async Task<RunResult> RunOnceAsync(TaskRun run, Action onRunning)
    {
        var task = run.Task.Definition;
        using var limit = StartWallClock(run, task.Constraints?.MaxWallClockTime);
        using var isOver = new CancellationTokenSource();
        var processes = new RunProcesses(_mark.ForRun(Interlocked.Increment(ref _lastRun)), _options.UsesProcessGroups);
        var quota = Task.CompletedTask;
        int? exitCode = null;
        TaskFailure? failure = null;
        try
        {
            await PrepareAsync(run).ConfigureAwait(false);
            quota = DiskQuota.WatchAsync(run, _options.MaxTaskDirectoryBytes, isOver.Token);
            onRunning();
            exitCode = await RunProgramsAsync(run, processes).ConfigureAwait(false);
        }
        catch (PreparationException exception)
        {
            failure = exception.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The disk is full, for example, or an earlier run of the task left something in the place of its directories.
            failure = TaskFailure.User("CommandLaunchFailed", $"The files of the task cannot be written: {exception.Message}");
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            // The reason is reported below.
        }
        finally
        {
            // Nodes end the processes that a program leaves behind.
            if (!await processes.EndAsync().ConfigureAwait(false))
            {
                run.Directories[0].AppendToError("Some processes of the task did not end, and may have its files open.");
            }

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

    public void Dispose()
    {
        if (_watchdog is { IsValueCreated: true, Value: { } watchdog }) watchdog.Dispose();
        _transfer.Dispose();
    }

    private async Task<RunResult> UploadAsync(TaskRun run, RunResult result)
    {
        if (run.Abandoned.IsCancellationRequested || run.Task.Definition.OutputFiles is not { Count: > 0 } files) return result;
        try
        {
            var (isSuccess, directory) = (result.Failure is null, run.Directories[0].Working);
            var failure = await _outputs.UploadAsync(files, isSuccess, directory, _environment.Of(run, 0), run.Abandoned)
                .ConfigureAwait(false);
            return failure is null ? result : result with { Failure = result.Failure ?? failure, IsFileUploadError = true };
        }
        catch (OperationCanceledException) when (run.Abandoned.IsCancellationRequested)
        {
            return result with { Failure = TaskFailure.EndedByUser() };
        }
        catch (PreparationException exception)
        {
            // The run was stopped before its environment was known to be invalid.
            return result with { Failure = result.Failure ?? exception.Failure };
        }
    }

    private ITimer? StartWallClock(TaskRun run, TimeSpan? time)
    {
        // Timers accept at most 49 days. A longer limit has no effect in practice.
        if (time is not { } limit || limit > TimeSpan.FromDays(49)) return null;
        return _options.TimeProvider.CreateTimer(
            static state => ((TaskRun)state!).Stop(StopReason.WallClock), run, limit, Timeout.InfiniteTimeSpan);
    }

    private async Task PrepareAsync(TaskRun run)
    {
        var task = run.Task.Definition;
        foreach (var former in run.FormerDirectories) former.Delete();
        foreach (var directory in run.Directories) directory.Create();
        if (task.UserIdentity?.Username is { } user)
        {
            var message =
                $"The user account '{user}' does not exist on local nodes, where tasks run as the current user. Use an autoUser.";
            throw new PreparationException("UserAccountNotFound", message);
        }

        await _resources.DownloadAsync(task.ResourceFiles ?? [], run.Directories[0].Working, run.Stopped).ConfigureAwait(false);
        await _resources.DownloadAsync(task.MultiInstanceSettings?.CommonResourceFiles ?? [], run.Directories[0].Root, run.Stopped)
            .ConfigureAwait(false);
    }

    private async Task<int> RunProgramsAsync(TaskRun run, RunProcesses processes)
    {
        var task = run.Task.Definition;
        if (task.MultiInstanceSettings is { } settings)
        {
            // The primary runs after every instance has run the coordination command. If one fails, the task fails.
            var codes = await Task.WhenAll(run.Nodes.Select(
                (_, instance) => RunAsync(run, instance, settings.CoordinationCommandLine!, processes)))
                .ConfigureAwait(false);
            run.SubtaskExitCodes = [.. codes.Select(static code => (int?)code)];
            if (codes.FirstOrDefault(static code => code != 0) is var failed and not 0) return failed;
        }

        run.Stopped.ThrowIfCancellationRequested();
        return await RunAsync(run, 0, task.CommandLine!, processes).ConfigureAwait(false);
    }

    private async Task<int> RunAsync(TaskRun run, int instance, string commandLine, RunProcesses processes)
    {
        _ = _watchdog.Value;
        var container = run.Task.Definition.ContainerSettings;
        var runtime = container is null ? null : await FindRuntimeAsync(run).ConfigureAwait(false);
        var command = new ProcessCommand
        {
            Words = ProgramFinder.Words(commandLine),
            CommandLine = commandLine,
            WorkingDirectory = run.Directories[instance].Working,
            Environment = _environment.Of(run, instance, isContainer: runtime is not null),
            Output = run.Directories[instance],
            Processes = processes,
        };
        if (runtime is null) return await command.RunAsync(run.Stopped).ConfigureAwait(false);
        return await new ContainerCommand(runtime, container!, run.Nodes[instance], command, _options)
            .RunAsync(run.Stopped)
            .ConfigureAwait(false);
    }

    private async Task<ContainerRuntime?> FindRuntimeAsync(TaskRun run)
    {
        try
        {
            return await _containers.FindAsync(run.Stopped).ConfigureAwait(false);
        }
        catch (PreparationException) when (_options.RunContainersAsProcesses)
        {
            return null;
        }
    }
}
