using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client;
using TaskGen.Local.Files;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local;

/// <summary>A client for a job of an embedded endpoint, which can also run tasks and return their results.</summary>
public sealed class LocalBatchJob : BatchJobClient
{
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(10);

    private readonly JobStore _jobs;
    private readonly string _rootDirectory;

    internal LocalBatchJob(LocalBatch batch, JobStore jobs, string jobId)
        : base(batch.Url, jobId, batch.Credential)
    {
        (_jobs, _rootDirectory) = (jobs, batch.RootDirectory);
    }

    /// <summary>Adds tasks to the job, waits until they have run, and returns their results.</summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">The tasks, in any order.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests. Canceling stops waiting; the tasks continue to
    /// run.</param>
    /// <returns>
    /// The result of each task by its id, regardless of case. A task that cannot run, because a task that it depends on failed or because
    /// the job is disabled or completed, has a result without <see cref="LocalTaskResult.Completed"/>.
    /// </returns>
    public async Task<IReadOnlyDictionary<string, LocalTaskResult>> RunAsync<T>(
        IEnumerable<T> tasks, CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var outcomes = new List<TaskOutcome>();
        await foreach (var outcome in AddAllAsync(tasks, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            outcomes.Add(outcome);
        }
        while (!_jobs.IsIdle(JobId)) await Task.Delay(PollingInterval, cancellationToken).ConfigureAwait(false);

        var results = new Dictionary<string, LocalTaskResult>(StringComparer.OrdinalIgnoreCase);
        foreach (var outcome in outcomes)
        {
            results[outcome.TaskId] = await ReadResultAsync(outcome, cancellationToken).ConfigureAwait(false);
        }
        return results;
    }

    private async Task<LocalTaskResult> ReadResultAsync(TaskOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Status != TaskOutcomeStatus.Added) return new(outcome, null, "", "");
        var (completed, directory) = _jobs.Read(() =>
        {
            var task = _jobs.Task(JobId, outcome.TaskId);
            return (ToCompletedTask(task), task.Directories is [var first, ..] ? first.Root : null);
        });
        if (completed is null || directory is null) return new(outcome, completed, "", "");
        var files = new DirectoryView(_rootDirectory, directory);
        var output = await ReadAsync(files, "stdout.txt", cancellationToken).ConfigureAwait(false);
        return new(outcome, completed, output, await ReadAsync(files, "stderr.txt", cancellationToken).ConfigureAwait(false));
    }

    private static CompletedTask? ToCompletedTask(LocalTask task)
    {
        if (task is not { State: TaskState.Completed, Execution: { } execution }) return null;
        return new(task.Id, execution.IsSuccess)
        {
            ExitCode = execution.ExitCode,
            FailureInfo = execution.Failure is { } failure
                ? new() { Code = failure.Code, Category = failure.Category, Message = failure.Message }
                : null,
            StartTime = execution.StartTime,
            EndTime = execution.EndTime,
            RetryCount = execution.RetryCount,
            RequeueCount = execution.RequeueCount,
        };
    }

    private static async Task<string> ReadAsync(DirectoryView files, string name, CancellationToken cancellationToken)
    {
        await using var file = files.OpenRead([name]);
        if (file is null) return "";
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return OutputText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
