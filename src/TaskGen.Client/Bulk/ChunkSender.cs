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

    public ChunkSender(
        JobRequests requests,
        RetrySchedule retries,
        TimeSpan? timeout,
        BulkCounts counts,
        ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
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
        using var body = new ResponseBuffer();
        var lost = await SendAsync(work, content, message, body, cancellationToken).ConfigureAwait(false);

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
        var error = response is null or { Status: 200 } ? null : BatchErrorParser.Parse(response);
        if (work.Count > 1 && (response?.Status == 413 || (IsMalformed(response, error) && work.MalformedTasks < MaxMalformedTasks)))
        {
            _counts.RequestSplit();
            work.Split();
            return;
        }

        if (IsMalformed(response, error)) work.MalformedTasks++;
        var failure = response is null ? NoResponse(lost!, message) : Rejected(response, error, body.IsTruncated, message);
        if (!IsRetriable(response, error))
        {
            await FailAsync(work, error, failure).ConfigureAwait(false);
            return;
        }

        var again = new bool[work.Count];
        for (var i = 0; i < again.Length; i++) again[i] = ++work[i].Failures <= _retries.MaxRetries;
        await RetryAsync(work, again, response, error, failure, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads its response.</summary>
    /// <returns>The exception where there is no response.</returns>
    private async Task<Exception?> SendAsync(
        ChunkWork work, ChunkContent content, HttpMessage message, ResponseBuffer body, CancellationToken cancellationToken)
    {
        var attempts = AttemptPolicy.Of(message);
        var isRead = false;
        try
        {
            await _requests.Pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (message.Response.Status == 200)
            {
                await body.ReadAsync(message.Response, _requests.Limits, async: true, cancellationToken).ConfigureAwait(false);
            }

            isRead = true;
            return null;
        }
        catch (Exception exception) when (SingleAdd.IsTransportFailure(exception, cancellationToken))
        {
            return exception;
        }
        finally
        {
            if (!content.IsIdle) work.Chunk.CopyBuffer();
            if (attempts.Count > 0) _counts.RequestSent(content.Length);
            var mayExist = attempts.WasLost || (attempts.HasResponse && !isRead);
            foreach (ref var entry in work.Entries)
            {
                entry.Attempts += attempts.Count;
                entry.MayExist |= mayExist;
            }
        }
    }

    /// <summary>Applies the results of the tasks; tasks without a valid result are sent again.</summary>
    private Task TakeResultsAsync(ChunkWork work, ItemResult[] results, Response response, CancellationToken cancellationToken)
    {
        var outcomes = new List<TaskOutcome>(results.Length);
        var again = new bool[results.Length];
        var (added, retried) = (0, 0);
        for (var i = 0; i < results.Length; i++)
        {
            ref var entry = ref work[i];
            ref var result = ref results[i];
            var isFound = result.Status == ItemStatus.ClientError && entry.MayExist && result.Error?.Code == ResponseStatuses.TaskExists;
            if (result.Status == ItemStatus.Success || isFound)
            {
                outcomes.Add(
                    new(entry.Task, entry.Id, TaskOutcomeStatus.Added) { Attempts = entry.Attempts, AddedByEarlierAttempt = isFound });
                added++;
                continue;
            }

            if (result.Status != ItemStatus.ClientError)
            {
                entry.MayExist = true;
                if (++entry.Failures <= _retries.MaxRetries && !_retries.IsGivenUp(response))
                {
                    again[i] = true;
                    retried++;
                    continue;
                }
            }

            var isExplained = result.Error is null || result.Status == ItemStatus.Invalid;
            outcomes.Add(Failed(entry, result.Error, isExplained ? Explain(entry, result, response) : null));
        }

        return ReportAndContinueAsync(work, outcomes, added, retried == 0 ? null : again, response, cancellationToken);
    }

    /// <summary>Fails the tasks that are not sent again, with the same exception for all.</summary>
    private Task RetryAsync(
        ChunkWork work, bool[] again, Response? response, BatchError? error, Exception failure, CancellationToken cancellationToken)
    {
        var outcomes = new List<TaskOutcome>();
        for (var i = 0; i < again.Length; i++)
        {
            if (!again[i]) outcomes.Add(Failed(work[i], error, failure));
        }

        return ReportAndContinueAsync(work, outcomes, 0, outcomes.Count == again.Length ? null : again, response, cancellationToken);
    }

    private async Task ReportAndContinueAsync(
        ChunkWork work, List<TaskOutcome> outcomes, int added, bool[]? again, Response? response, CancellationToken cancellationToken)
    {
        work.Keep(again);
        _counts.Outcomes(added, outcomes.Count - added);
        if (again is not null) _counts.Retried(work.Count);
        await _outcomes.WriteAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        if (again is null) return;

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
        new(entry.Task, entry.Id, TaskOutcomeStatus.Failed)
        {
            Attempts = entry.Attempts,
            Error = error,
            Exception = exception,
            MayHaveBeenAdded = entry.MayExist,
        };

    /// <summary>Describes the failure of a task for which the service gave no error.</summary>
    private BatchRequestException Explain(in TaskEntry entry, in ItemResult result, Response response)
    {
        var text = result.Status switch
        {
            ItemStatus.Missing => "is missing from the service's response",
            ItemStatus.Invalid => $"has an invalid result in the service's response ({result.Problem})",
            ItemStatus.ServerError => "failed with a server error without details",
            _ => "was rejected without an error",
        };
        var doubt = entry.MayExist ? " and may have been added" : "";
        var wait = _requests.RetryAfter.Describe(response) is { } sentence ? " " + sentence : "";
        return new(
            response.Status, $"Task '{entry.Id}' {text} in {ErrorFormatter.Attempts(entry.Attempts)}{doubt}.{wait}")
        {
            MayHaveBeenAdded = entry.MayExist,
        };
    }

    private bool IsRetriable(Response? response, BatchError? error) =>
        response is null || (!_retries.IsGivenUp(response)
            && (response.Status is >= 200 and < 300 || ResponseStatuses.IsRetriable(response.Status, error?.Code)));

    /// <summary>Returns whether the service rejected the whole body because of the content of a task.</summary>
    private static bool IsMalformed(Response? response, BatchError? error) =>
        response?.Status == 400
            && error?.Code is "InvalidRequestBody" or "InvalidPropertyValue" or "MissingRequiredProperty" or "OutOfRangeInput";

    private BatchRequestException Rejected(Response response, BatchError? error, bool isTruncated, HttpMessage message)
    {
        var what = response.Status switch
        {
            200 when isTruncated => "the response exceeds MaxResponseSize, and tasks may have been added",
            200 => "the response to addtaskcollection is not complete JSON, and tasks may have been added",
            > 200 and < 300 => "the service responded to addtaskcollection with an unexpected status, and tasks may have been added",
            _ => "the whole request was rejected",
        };
        var id = message.Request.ClientRequestId;
        var text = ErrorFormatter.Rejection(
            $"Job '{_requests.JobId}': {what}", response, error, id, _requests.RetryAfter.Describe(response));
        return new(response, text, error, id) { MayHaveBeenAdded = AttemptPolicy.Of(message).WasLost || response.Status == 200 };
    }

    private BatchRequestException NoResponse(Exception lost, HttpMessage message)
    {
        var mayExist = AttemptPolicy.Of(message).WasLost || AttemptPolicy.Of(message).HasResponse;
        var what = mayExist ? "did not respond, and tasks may have been added" : "could not be reached, and no task was sent";
        var text = $"""
            Job '{_requests.JobId}' {what}: {SecretRedactor.Redact(lost.Message)}
            Client request id: {message.Request.ClientRequestId}
            """;
        return new(0, text, null, lost) { ClientRequestId = message.Request.ClientRequestId, MayHaveBeenAdded = mayExist };
    }
}
