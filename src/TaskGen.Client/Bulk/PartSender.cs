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

/// <summary>Sends parts until each of their tasks has its outcome: again what failed for a time, in halves what is too large.</summary>
internal sealed class PartSender
{
    // A part that is ill-formed throughout is not taken to pieces one by one: after this many culprits the rest fails with them.
    private const int MostCulprits = 8;

    private readonly JobRequests _requests;
    private readonly RetrySchedule _retries;
    private readonly TimeSpan? _timeout;
    private readonly BulkCounts _counts;
    private readonly ChannelWriter<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly Throttle _throttle = new();

    public PartSender(JobRequests requests, RetrySchedule retries, TimeSpan? timeout, BulkCounts counts, ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
    {
        _requests = requests;
        _retries = retries;
        _timeout = timeout;
        _counts = counts;
        _outcomes = outcomes;
    }

    /// <summary>Whether a task was not sent, or not to the end, since the caller cancelled.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>Sends a part. It throws nothing: what goes wrong is the outcome of the tasks that it goes wrong for.</summary>
    public async Task SendAsync(TaskPart part, CancellationToken cancellationToken)
    {
        var work = new PartWork(part);
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

    /// <summary>Sends a range once, and says what became of it: outcomes, and what is to be sent again.</summary>
    private async Task SendRangeAsync(PartWork work, CancellationToken cancellationToken)
    {
        await _throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        using var activity = ClientTelemetry.Activities.StartActivity("BatchJobClient.AddTaskCollection", ActivityKind.Client);
        activity?.SetTag("batch.job.id", _requests.JobId).SetTag("batch.tasks", work.Count);
        var content = new PartContent(work.Part, work.Start, work.Count);
        using var message = _requests.TaskCollection(content, _timeout);
        var attempts = AttemptPolicy.Of(message);
        using var body = new AnswerBody();
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
            if (!content.IsIdle) work.Part.LeaveBuffer();
            if (attempts.Count > 0) _counts.RequestSent(content.Length);
            foreach (ref var entry in work.Entries)
            {
                entry.Attempts += attempts.Count;
                entry.MayExist |= attempts.WasLost || (attempts.Count > 0 && !isRead);
            }
        }

        var answer = lost is null ? message.Response : null;
        if (answer is { Status: 200 })
        {
            var results = new ItemResult[work.Count];
            if (CollectionAnswer.TryRead(body.Memory, work.Entries, results))
            {
                await TakeResultsAsync(work, results, answer, cancellationToken).ConfigureAwait(false);
                return;
            }

            // The answer was cut off on the way, or a proxy's: what the service did is not known.
            foreach (ref var entry in work.Entries) entry.MayExist = true;
        }

        activity?.SetStatus(ActivityStatusCode.Error);
        var error = answer is null ? null : BatchErrorParser.Parse(answer);
        if (work.Count > 1 && (answer?.Status == 413 || (IsIllFormed(answer, error) && work.Culprits < MostCulprits)))
        {
            _counts.PartSplit();
            work.Split();
            return;
        }

        if (IsIllFormed(answer, error)) work.Culprits++;
        var failure = answer is null ? NoAnswer(lost!, message) : Refused(answer, error, message);
        if (answer is null or { Status: 200 } || Answers.IsRetriable(answer.Status, error?.Code))
        {
            var again = new bool[work.Count];
            for (var i = 0; i < again.Length; i++) again[i] = ++work[i].Failures <= _retries.MaxRetries;
            await AgainAsync(work, again, answer, error, failure, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await FailAsync(work, error, failure).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the tasks' own results: what is missing is asked for again.</summary>
    private Task TakeResultsAsync(PartWork work, ItemResult[] results, Response answer, CancellationToken cancellationToken)
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
            var isFound = status == ItemStatus.ClientError && entry.MayExist && error?.Code == Answers.TaskExists;
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
                ? new BatchRequestException(200, $"Task \"{entry.Id}\": the service's answers don't name it, in {entry.Attempts} attempt(s); it may have been added.") { MayHaveBeenAdded = true }
                : null;
            outcomes.Add(Failed(entry, error, exception));
        }

        return TellAndGoOnAsync(work, outcomes, added, again, anyAgain, answer, cancellationToken);
    }

    /// <summary>Ends those tasks of the range that are not sent again, with one failure for all.</summary>
    private Task AgainAsync(PartWork work, bool[] again, Response? answer, BatchError? error, Exception failure, CancellationToken cancellationToken)
    {
        var outcomes = new List<TaskOutcome>();
        var anyAgain = false;
        for (var i = 0; i < again.Length; i++)
        {
            if (again[i]) anyAgain = true;
            else outcomes.Add(Failed(work[i], error, failure));
        }

        return TellAndGoOnAsync(work, outcomes, 0, again, anyAgain, answer, cancellationToken);
    }

    private async Task TellAndGoOnAsync(
        PartWork work, List<TaskOutcome> outcomes, int added, bool[] again, bool anyAgain, Response? answer, CancellationToken cancellationToken)
    {
        work.Keep(again);
        _counts.Outcomes(added, outcomes.Count - added);
        if (anyAgain) _counts.Retried(work.Count);
        await _outcomes.WriteAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        if (!anyAgain) return;

        var failures = 1;
        foreach (ref var entry in work.Entries) failures = Math.Max(failures, entry.Failures);
        var delay = _retries.Delay(answer, failures);
        if (answer?.Status is 429 or 503 && answer.Headers.Contains("Retry-After")) _throttle.Hold(delay);
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        work.PutBack();
    }

    private async Task FailAsync(PartWork work, BatchError? error, Exception exception)
    {
        var outcomes = new List<TaskOutcome>(work.Count);
        foreach (ref var entry in work.Entries) outcomes.Add(Failed(entry, error, exception));
        _counts.Outcomes(0, outcomes.Count);
        work.Keep([]);
        await _outcomes.WriteAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
    }

    private static TaskOutcome Failed(in TaskEntry entry, BatchError? error, Exception? exception) =>
        new(entry.Task, entry.Id, TaskOutcomeStatus.Failed) { Attempts = entry.Attempts, Error = error, Exception = exception, MayHaveBeenAdded = entry.MayExist };

    /// <summary>Whether the service refused the body as a whole for what is in one of its tasks.</summary>
    private static bool IsIllFormed(Response? answer, BatchError? error) =>
        answer?.Status == 400 && error?.Code is "InvalidRequestBody" or "InvalidPropertyValue" or "MissingRequiredProperty" or "OutOfRangeInput";

    private BatchRequestException Refused(Response answer, BatchError? error, HttpMessage message)
    {
        var what = answer.Status == 200
            ? $"Job \"{_requests.JobId}\": the answer to addtaskcollection is no whole JSON of results; tasks may have been added"
            : $"Job \"{_requests.JobId}\" took none of these tasks";
        var id = message.Request.ClientRequestId;
        return new(answer, ErrorText.Refused(what, answer, error, id), error, id);
    }

    private BatchRequestException NoAnswer(Exception lost, HttpMessage message)
    {
        var text = $"""
            Job "{_requests.JobId}" gave no answer; tasks may have been added. {Secrets.Strike(lost.Message)}
            Client request id: {message.Request.ClientRequestId}
            """;
        return new(0, text, null, lost) { ClientRequestId = message.Request.ClientRequestId, MayHaveBeenAdded = true };
    }
}
