using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Bulk;

/// <summary>Sends chunks until each task has an outcome: retries transient failures and splits requests that are too large.</summary>
internal sealed class ChunkSender
{
    // Splitting stops after this many malformed tasks, so that a chunk of nothing else does not take a request for each task.
    private const int MaxMalformedTasks = 8;

    private readonly JobRequests _requests;
    private readonly RetrySchedule _retries;
    private readonly TimeSpan? _timeout;
    private readonly BulkCounts _counts;
    private readonly ChannelWriter<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly Throttle _throttle;

    public ChunkSender(JobRequests requests, RetrySchedule retries, TimeSpan? timeout, BulkCounts counts, ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
    {
        _requests = requests;
        _retries = retries;
        _timeout = timeout;
        _counts = counts;
        _outcomes = outcomes;
        _throttle = new(retries.Time);
    }

    /// <summary>Gets a value indicating whether a task was not sent, or not completely, because the caller canceled.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>Sends a chunk. Failures do not throw; they become the outcomes of the affected tasks.</summary>
    public async Task SendAsync(TaskChunk chunk, CancellationToken cancellationToken)
    {
        var work = new ChunkWork(chunk);
        try
        {
            while (work.Next()) await SendRangeAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            WasStopped |= cancellationToken.IsCancellationRequested && exception is OperationCanceledException;
            do
            {
                await FailAsync(work, null, exception).ConfigureAwait(false);
            }
            while (work.Next());
        }
    }

    /// <summary>Sends a range once, reports outcomes, and puts back what is to be sent again.</summary>
    private async Task SendRangeAsync(ChunkWork work, CancellationToken cancellationToken)
    {
        await _throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        using var activity = ClientTelemetry.Activities.StartActivity("BatchJobClient.AddTaskCollection", ActivityKind.Client);
        activity?.SetTag("batch.job.id", _requests.JobId).SetTag("batch.tasks", work.Count);
        var content = new ChunkContent(work.Chunk, work.Start, work.Count);
        using var message = _requests.TaskCollection(content, _timeout);
        var attempts = AttemptPolicy.Of(message);
        using var body = new ResponseBuffer();
        var lost = default(Exception);
        var isRead = false;
        try
        {
            message.BufferResponse = false;
            await _requests.Pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            await body.ReadAsync(message.Response, cancellationToken).ConfigureAwait(false);
            isRead = true;
        }
        catch (Exception exception) when (SingleAdd.IsTransportFailure(exception, cancellationToken))
        {
            lost = exception;
        }
        finally
        {
            if (!content.IsIdle) work.Chunk.CopyBuffer();
            if (attempts.Count > 0) _counts.RequestSent(content.Length);
            foreach (ref var entry in work.Entries)
            {
                entry.Attempts += attempts.Count;
                entry.MayExist |= attempts.WasLost || (attempts.Count > 0 && !isRead);
            }
        }

        var response = lost is null ? message.Response : null;
        if (response is { Status: 200 })
        {
            var results = new ItemResult[work.Count];
            if (CollectionResponseParser.TryRead(body.Memory, work.Entries, results))
            {
                await TakeResultsAsync(work, results, response, cancellationToken).ConfigureAwait(false);
                return;
            }

            // The response was truncated or came from a proxy: whether the service added the tasks is unknown.
            foreach (ref var entry in work.Entries) entry.MayExist = true;
        }

        activity?.SetStatus(ActivityStatusCode.Error);
        var error = response is null ? null : BatchErrorParser.Parse(response);
        if (work.Count > 1 && (response?.Status == 413 || (IsMalformed(response, error) && work.MalformedTasks < MaxMalformedTasks)))
        {
            _counts.RequestSplit();
            work.Split();
            return;
        }

        if (IsMalformed(response, error)) work.MalformedTasks++;
        var failure = response is null ? NoResponse(lost!, message) : Rejected(response, error, message);
        if (response is null or { Status: 200 } || ResponseStatuses.IsRetriable(response.Status, error?.Code))
        {
            var again = new bool[work.Count];
            for (var i = 0; i < again.Length; i++) again[i] = ++work[i].Failures <= _retries.MaxRetries;
            await RetryAsync(work, again, response, error, failure, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await FailAsync(work, error, failure).ConfigureAwait(false);
        }
    }

    /// <summary>Applies the results of the tasks; tasks without a result are sent again.</summary>
    private Task TakeResultsAsync(ChunkWork work, ItemResult[] results, Response response, CancellationToken cancellationToken)
    {
        var outcomes = new List<TaskOutcome>(results.Length);
        var again = new bool[results.Length];
        var added = 0;
        var anyAgain = false;
        for (var i = 0; i < results.Length; i++)
        {
            ref var entry = ref work[i];
            var error = results[i].Error;
            var status = results[i].Status;
            var isFound = status == ItemStatus.ClientError && entry.MayExist && error?.Code == ResponseStatuses.TaskExists;
            if (status == ItemStatus.Success || isFound)
            {
                outcomes.Add(new(entry.Task, entry.Id, TaskOutcomeStatus.Added) { Attempts = entry.Attempts, AddedByEarlierAttempt = isFound });
                added++;
                continue;
            }

            if (status != ItemStatus.ClientError)
            {
                entry.MayExist = true;
                if (++entry.Failures <= _retries.MaxRetries)
                {
                    again[i] = anyAgain = true;
                    continue;
                }
            }

            var exception = status == ItemStatus.Missing
                ? new BatchRequestException(200, $"Task \"{entry.Id}\" is missing from the service's responses to {entry.Attempts} attempt(s) and may have been added.") { MayHaveBeenAdded = true }
                : null;
            outcomes.Add(Failed(entry, error, exception));
        }

        return ReportAndContinueAsync(work, outcomes, added, again, anyAgain, response, cancellationToken);
    }

    /// <summary>Fails the tasks that are not sent again, with the same exception for all.</summary>
    private Task RetryAsync(ChunkWork work, bool[] again, Response? response, BatchError? error, Exception failure, CancellationToken cancellationToken)
    {
        var outcomes = new List<TaskOutcome>();
        var anyAgain = false;
        for (var i = 0; i < again.Length; i++)
        {
            if (again[i]) anyAgain = true;
            else outcomes.Add(Failed(work[i], error, failure));
        }

        return ReportAndContinueAsync(work, outcomes, 0, again, anyAgain, response, cancellationToken);
    }

    private async Task ReportAndContinueAsync(
        ChunkWork work, List<TaskOutcome> outcomes, int added, bool[] again, bool anyAgain, Response? response, CancellationToken cancellationToken)
    {
        work.Keep(again);
        _counts.Outcomes(added, outcomes.Count - added);
        if (anyAgain) _counts.Retried(work.Count);
        await _outcomes.WriteAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        if (!anyAgain) return;

        var failures = 1;
        foreach (ref var entry in work.Entries) failures = Math.Max(failures, entry.Failures);
        var delay = _retries.Delay(response, failures);
        if (response?.Status is 429 or 503 && response.Headers.Contains("Retry-After")) _throttle.Hold(delay);
        await _retries.Time.WaitAsync(delay, cancellationToken).ConfigureAwait(false);
        work.PutBack();
    }

    private async Task FailAsync(ChunkWork work, BatchError? error, Exception exception)
    {
        var outcomes = new List<TaskOutcome>(work.Count);
        foreach (ref var entry in work.Entries) outcomes.Add(Failed(entry, error, exception));
        _counts.Outcomes(0, outcomes.Count);
        work.Keep([]);
        await _outcomes.WriteAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
    }

    private static TaskOutcome Failed(in TaskEntry entry, BatchError? error, Exception? exception) =>
        new(entry.Task, entry.Id, TaskOutcomeStatus.Failed) { Attempts = entry.Attempts, Error = error, Exception = exception, MayHaveBeenAdded = entry.MayExist };

    /// <summary>Returns whether the service rejected the whole body because of the content of a task.</summary>
    private static bool IsMalformed(Response? response, BatchError? error) =>
        response?.Status == 400 && error?.Code is "InvalidRequestBody" or "InvalidPropertyValue" or "MissingRequiredProperty" or "OutOfRangeInput";

    private BatchRequestException Rejected(Response response, BatchError? error, HttpMessage message)
    {
        var what = response.Status == 200
            ? $"Job \"{_requests.JobId}\": the response to addtaskcollection is not complete JSON, and tasks may have been added"
            : $"Job \"{_requests.JobId}\" rejected the whole request";
        var id = message.Request.ClientRequestId;
        return new(response, ErrorFormatter.Rejection(what, response, error, id), error, id);
    }

    private BatchRequestException NoResponse(Exception lost, HttpMessage message)
    {
        var text = $"""
            Job "{_requests.JobId}" did not respond, and tasks may have been added: {SecretRedactor.Redact(lost.Message)}
            Client request id: {message.Request.ClientRequestId}
            """;
        return new(0, text, null, lost) { ClientRequestId = message.Request.ClientRequestId, MayHaveBeenAdded = true };
    }
}
