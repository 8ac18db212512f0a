using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Execution;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>
/// Runs the job preparation task on each node before the first task of the job, and the job release task when the job ends.
/// </summary>
internal sealed class JobNodeTasks(Lock stateLock, TaskRunner runner, TimeProvider time)
{
    private readonly HashSet<TaskRun> _runs = [];
    private bool _isShutDown;

    /// <summary>Stops all runs, and starts no further one. Called under the lock.</summary>
    public void Shutdown()
    {
        _isShutDown = true;
        foreach (var run in _runs) run.Stop(StopReason.Deleted);
    }

    /// <summary>Prepares a node for a job, unless it is prepared already.</summary>
    /// <returns>Whether the node can run tasks of the job.</returns>
    public Task<bool> PrepareAsync(LocalJob job, LocalNode node, JobPreparationTask definition)
    {
        lock (stateLock)
        {
            if (job.NodeStates.TryGetValue(node, out var state)) return state.IsReady;
            state = job.NodeStates[node] = new(CreateTask(job, definition.ToTask()));
            var waitsForSuccess = definition.WaitForSuccess ?? true;
            return state.IsReady = Task.Run(async () => await RunAsync(state.Preparation, node, JobPreparationTask.DefaultId)
                .ConfigureAwait(false)
                || !waitsForSuccess);
        }
    }

    /// <summary>Waits for the job preparation tasks, and runs the job release task on each node that was prepared.</summary>
    public Task ReleaseAsync(LocalJob job)
    {
        KeyValuePair<LocalNode, JobNodeState>[] states;
        lock (stateLock) states = [.. job.NodeStates];
        return Task.WhenAll(states.Select(state => ReleaseAsync(job, state.Key, state.Value)));
    }

    private async Task ReleaseAsync(LocalJob job, LocalNode node, JobNodeState state)
    {
        await ((Task)state.IsReady).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (job.Definition.JobReleaseTask is not { } definition) return;
        LocalTask release;
        lock (stateLock)
        {
            // A job that is deleted after it completed has released its nodes.
            if (state.Release is not null) return;
            release = state.Release = CreateTask(job, definition.ToTask());
        }

        await RunAsync(release, node, JobReleaseTask.DefaultId).ConfigureAwait(false);
    }

    private LocalTask CreateTask(LocalJob job, TaskAddParameter definition) => new(job, definition, [], time.GetUtcNow(), number: 0);

    private async Task<bool> RunAsync(LocalTask task, LocalNode node, string directoryName)
    {
        var directory = new TaskDirectory(
            Path.Combine(node.Job(task.Job), directoryName), Path.Combine(node.Temporary, $"{task.Job.Number}-{directoryName}"));
        for (var retries = task.Definition.Constraints?.MaxTaskRetryCount ?? 0; ; retries--)
        {
            TaskRun run;
            lock (stateLock)
            {
                if (_isShutDown) return false;
                _runs.Add(run = task.Run = new(task, [node], [directory], []));
                (task.Nodes, task.Directories) = ([node], [directory]);
                task.Execution ??= new();
                task.Execution.StartTime = time.GetUtcNow();
                task.MoveTo(TaskState.Running, time.GetUtcNow());
            }

            RunResult result;
            try
            {
                result = await runner.RunAsync(run, static () => { }).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                result = new(null, new("servererror", "InternalError", exception.ToString()), IsPreProcessingError: true);
            }

            lock (stateLock)
            {
                task.Run = null;
                _runs.Remove(run);
                if (result.Failure is not null && run.Reason == StopReason.None && retries != 0 && result.ExitCode is not null)
                {
                    task.Execution.RetryCount++;
                    task.Execution.LastRetryTime = time.GetUtcNow();
                    continue;
                }

                (task.Execution.ExitCode, task.Execution.Failure) = (result.ExitCode, result.Failure);
                task.Execution.EndTime = time.GetUtcNow();
                task.MoveTo(TaskState.Completed, time.GetUtcNow());
                return task.Execution.IsSuccess;
            }
        }
    }
}
