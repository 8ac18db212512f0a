using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Execution;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>
/// Moves tasks and jobs from state to state: starts, retries, completes, terminates, and deletes them. Used under the lock of
/// <see cref="JobStore"/>.
/// </summary>
internal sealed class TaskLifecycle(
    Lock stateLock, TaskRunner runner, NodePool nodes, FileRetention files, BackgroundWork work, TimeProvider time)
{
    private readonly JobNodeTasks _nodeTasks = new(stateLock, runner, time);
    private bool _isShutDown;

    /// <summary>Gets or sets what is called when a job is completed, or deleted with its files.</summary>
    public Action<LocalJob>? JobEnded { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Starts no further task, and stops the tasks that prepare and release nodes.</summary>
    public void Shutdown()
    {
        _isShutDown = true;
        _nodeTasks.Shutdown();
    }

    /// <summary>Starts the queued tasks that fit on the nodes.</summary>
    public void StartReadyTasks()
    {
        if (!_isShutDown) nodes.StartReadyTasks(Start);
    }

    /// <summary>Terminates a job whose tasks are all completed, where its definition asks for it.</summary>
    public void TerminateIfDone(LocalJob job)
    {
        if (job is { OpenTasks: 0, AcceptsTasks: true, TerminatesWithTasks: true }) Terminate(job, "AllTasksComplete");
    }

    public void Terminate(LocalJob job, string reason)
    {
        job.MoveTo(JobState.Terminating, Now, reason);
        foreach (var task in job.Tasks) task.Run?.Stop(StopReason.Terminated);
        foreach (var state in job.NodeStates.Values) state.Preparation.Run?.Stop(StopReason.Terminated);
        ReleaseIfIdle(job);
    }

    /// <summary>
    /// Deletes a job with its tasks. Its release tasks run, and its directories are deleted, when the running tasks have ended.
    /// </summary>
    public void Delete(LocalJob job)
    {
        job.IsDeleted = true;
        foreach (var task in job.Tasks.ToArray()) Delete(task);
        foreach (var state in job.NodeStates.Values) state.Preparation.Run?.Stop(StopReason.Deleted);
        ReleaseIfIdle(job);
    }

    public void Terminate(LocalTask task)
    {
        if (task.Run is { } run) run.Stop(StopReason.Terminated);
        else Complete(task, new(null, TaskFailure.EndedByUser()));
    }

    public void Disable(LocalJob job, string disableTasks)
    {
        job.MoveTo(JobState.Disabled, Now);
        if (disableTasks == "wait") return;
        foreach (var task in job.Tasks) task.Run?.Stop(disableTasks == "terminate" ? StopReason.Terminated : StopReason.Requeued);
    }

    public void Delete(LocalTask task)
    {
        task.IsDeleted = true;
        task.Job.Remove(task);
        if (task.Run is { } run) run.Stop(StopReason.Deleted);
        else files.Delete(task);
    }

    private void Start(LocalTask task, IReadOnlyList<LocalNode> nodes)
    {
        task.Job.RunningTasks++;
        TaskDirectory[] directories = [.. nodes.Select((node, i) => node.Task(task, i))];
        var run = task.Run = new(task, nodes, directories, [.. task.Directories.Except(directories)]);
        (task.Nodes, task.Directories) = (nodes, directories);
        task.Execution ??= new();
        task.Execution.StartTime = Now;
        task.MoveTo(TaskState.Preparing, Now);
        work.Add(Task.Run(() => RunAsync(run)));
    }

    private async Task RunAsync(TaskRun run)
    {
        RunResult result;
        try
        {
            if (!await PrepareNodesAsync(run).ConfigureAwait(false)) run.Stop(StopReason.Requeued);
            result = await runner.RunAsync(run, () => MarkRunning(run)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A defect of the endpoint is reported as the task's failure, so that the task ends.
            result = new(null, new("servererror", "InternalError", exception.ToString()), IsPreProcessingError: true);
        }

        lock (stateLock)
        {
            var task = run.Task;
            nodes.Release(run);
            task.Job.RunningTasks--;
            task.Run = null;
            task.SubtaskExitCodes = run.SubtaskExitCodes;
            if (task.IsDeleted) files.Delete(task);
            else End(task, run.Reason, result);
            ReleaseIfIdle(task.Job);
            StartReadyTasks();
        }
    }

    private async Task<bool> PrepareNodesAsync(TaskRun run)
    {
        var job = run.Task.Job;
        if (job.Definition.JobPreparationTask is not { } definition) return true;
        try
        {
            var ready = await Task.WhenAll(run.Nodes.Select(node => _nodeTasks.PrepareAsync(job, node, definition)))
                .WaitAsync(run.Stopped)
                .ConfigureAwait(false);
            return ready.All(static isReady => isReady);
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>Runs the release tasks of a job that ends, when its last running task has ended.</summary>
    private void ReleaseIfIdle(LocalJob job)
    {
        if (job.RunningTasks > 0 || job.IsReleasing || !(job.IsDeleted || job.State == JobState.Terminating)) return;
        if (_isShutDown || job.NodeStates.Count == 0)
        {
            EndJob(job);
            return;
        }

        job.IsReleasing = true;
        work.Add(Task.Run(async () =>
        {
            await _nodeTasks.ReleaseAsync(job).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (stateLock) EndJob(job);
        }));
    }

    private void EndJob(LocalJob job)
    {
        if (!job.IsDeleted) job.MoveTo(JobState.Completed, Now);
        else foreach (var node in nodes.Nodes) files.Delete(node.Job(job));
        job.IsReleasing = false;
        JobEnded?.Invoke(job);
    }

    private void MarkRunning(TaskRun run)
    {
        lock (stateLock) run.Task.MoveTo(TaskState.Running, Now);
    }

    /// <summary>Runs a task again, or completes it. A job that ends has stopped its runs, so that they are not retried.</summary>
    private void End(LocalTask task, StopReason reason, RunResult result)
    {
        var execution = task.Execution!;
        if (reason == StopReason.Requeued)
        {
            execution.RequeueCount++;
            execution.LastRequeueTime = Now;
            Requeue(task);
        }
        else if (reason == StopReason.None && CanRetry(task, result))
        {
            execution.RetryCount++;
            execution.LastRetryTime = Now;
            Requeue(task);
        }
        else
        {
            Complete(task, result);
        }
    }

    private static bool CanRetry(LocalTask task, RunResult result)
    {
        var limit = task.MaxRetryCount;
        return result.ExitCode is not (null or 0) && (limit < 0 || task.Execution!.RetryCount < limit);
    }

    private void Requeue(LocalTask task)
    {
        task.MoveTo(TaskState.Active, Now);
        nodes.Enqueue(task);
    }

    private void Complete(LocalTask task, RunResult result)
    {
        var job = task.Job;
        var execution = task.Execution ??= new();
        execution.ExitCode = result.ExitCode;
        execution.Failure = result.Failure;
        execution.EndTime = Now;
        task.MoveTo(TaskState.Completed, Now);
        job.OpenTasks--;
        if (task.Directories.Count > 0) files.Retain(task);

        var actions = ExitActions.Of(
            task.Definition.ExitConditions, result.ExitCode, result.IsPreProcessingError, result.IsFileUploadError);

        // Otherwise, the tasks that depend on this one stay active.
        if (actions.DependencyAction == DependencyAction.Satisfy)
        {
            foreach (var ready in job.Dependencies.Satisfy(task.Id)) nodes.Enqueue(ready);
        }

        if (job.OnTaskFailure == OnTaskFailure.PerformExitOptionsJobAction && job.AcceptsTasks)
        {
            if (actions.JobAction == JobAction.Terminate) Terminate(job, "TaskFailed");
            else if (actions.JobAction == JobAction.Disable && job.State == JobState.Active) Disable(job, "requeue");
        }

        TerminateIfDone(job);
    }
}
