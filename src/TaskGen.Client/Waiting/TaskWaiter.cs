using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Bulk;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Jobs;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Waiting;

/// <summary>Polls a job until all tasks have completed, reading only tasks that have completed since the previous poll.</summary>
/// <remarks>Of the tasks that were returned only a hash of the id is kept, so that a job of any size can be awaited.</remarks>
internal sealed class TaskWaiter(
    JobRequests requests, TimeProvider time, WaitForTasksOptions options, IProgress<WaitForTasksProgress>? progress)
{
    private const string Completed = "state eq 'completed'";
    private const string NotCompleted = "state ne 'completed'";
    private const string Properties = "id,stateTransitionTime,executionInfo";

    // The service sets the time of completion before the task appears as completed; this much is read again.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly TaskIdSet _seen = new();
    private DateTimeOffset? _newest;
    private long _succeeded;
    private long _failed;

    public async IAsyncEnumerable<CompletedTask> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = ClientTelemetry.Activities.StartActivity("BatchJobClient.WaitForTasks");
        activity?.SetTag("batch.job.id", requests.JobId);
        var delay = options.PollingInterval;
        while (true)
        {
            // Whether a task is left is asked first: a task that completes in between is then found by the list below.
            var open = await ReadPageAsync(requests.TaskList(NotCompleted, "id", 1), cancellationToken).ConfigureAwait(false);
            var isDone = open.Tasks.Count == 0;
            var (since, before) = (_newest, _succeeded + _failed);
            await foreach (var task in ReadCompletedAsync(since, cancellationToken).ConfigureAwait(false)) yield return task;

            // A task that is listed late may be older than the time up to which tasks were read.
            if (isDone && since is not null
                && (await ReadCountsAsync(cancellationToken).ConfigureAwait(false)).Completed != _succeeded + _failed)
            {
                await foreach (var task in ReadCompletedAsync(null, cancellationToken).ConfigureAwait(false)) yield return task;
            }

            if (progress is not null)
            {
                progress.Report(isDone
                    ? new(0, 0, _succeeded + _failed, _succeeded, _failed)
                    : await ReadCountsAsync(cancellationToken).ConfigureAwait(false));
            }

            if (isDone) yield break;

            delay = _succeeded + _failed > before
                ? options.PollingInterval
                : Min(TimeSpan.FromTicks(delay.Ticks / 2 * 3), options.MaxPollingInterval);
            if (delay < options.PollingInterval) delay = options.PollingInterval;
            await time.WaitAsync(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>Reads the tasks that have completed since a time and were not returned yet.</summary>
    private async IAsyncEnumerable<CompletedTask> ReadCompletedAsync(
        DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = Completed;
        if (since is { } newest)
        {
            var start = newest - DateTimeOffset.MinValue > Overlap ? newest - Overlap : DateTimeOffset.MinValue;
            var from = start.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
            filter += $" and stateTransitionTime ge DateTime'{from}'";
        }

        var links = new HashSet<string>(StringComparer.Ordinal);
        for (var url = requests.TaskList(filter, Properties, null); url is not null;)
        {
            if (!links.Add(url.AbsoluteUri))
            {
                throw new BatchRequestException(
                    200, $"The listing of the tasks of job '{requests.JobId}' repeats a continuation link.");
            }

            var page = await ReadPageAsync(url, cancellationToken).ConfigureAwait(false);
            foreach (var (task, completed) in page.Tasks)
            {
                if (_newest is null || completed > _newest) _newest = completed;
                if (!_seen.Add(task.TaskId)) continue;
                if (task.IsSuccess) _succeeded++;
                else _failed++;
                yield return task;
            }

            url = page.NextLink is null ? null : requests.NextPage(page.NextLink);
        }
    }

    private async Task<TaskListPage> ReadPageAsync(Uri url, CancellationToken cancellationToken) =>
        await GetAsync(url, $"The tasks of job '{requests.JobId}' were not listed", TaskListPage.Read, cancellationToken).ConfigureAwait(false);

    private async Task<WaitForTasksProgress> ReadCountsAsync(CancellationToken cancellationToken) =>
        await GetAsync(
            requests.JobUrl("/taskcounts"),
            $"The tasks of job '{requests.JobId}' were not counted",
            TaskListPage.ReadCounts,
            cancellationToken).ConfigureAwait(false);

    private async Task<T> GetAsync<T>(Uri url, string failure, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using var message = requests.Get(url);
        var response = await new JobOperation(requests, "BatchJobClient.ListTasks", failure).SendAsync(
            message, [], cancellationToken).ConfigureAwait(false);
        try
        {
            return read(response.Content.ToMemory());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var text = response.ContentStream is TruncatedStream
                ? $"{failure}: the response exceeds MaxResponseSize."
                : $"{failure}: the response is invalid. {exception.Message}";
            throw new BatchRequestException(response.Status, text, null, exception);
        }
    }
}
