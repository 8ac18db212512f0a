using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using TaskGen.Client.Diagnostics;
using TaskGen.Validation;

namespace TaskGen.Client.Pipeline;

/// <summary>Adds one task; the pipeline handles retries.</summary>
internal readonly struct SingleAdd
{
    private readonly JobRequests _requests;
    private readonly AddTaskOptions? _options;
    private readonly string _taskId;
    private readonly byte[] _body;

    public SingleAdd(JobRequests requests, IBatchTask task, AddTaskOptions? options)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        _requests = requests;
        _options = options;
        _taskId = task.TaskId;
        _body = task.ToUtf8Json();
        TaskChecks.BodySize(_body.Length);
    }

    public TaskAddResult Send(CancellationToken cancellationToken)
    {
        using var activity = StartActivity();
        using var message = Message();
        try
        {
            _requests.Pipeline.Send(message, cancellationToken);
        }
        catch (Exception exception) when (IsTransportFailure(exception, cancellationToken))
        {
            throw Fail(activity, NoResponse(message, exception));
        }

        return Read(activity, message);
    }

    public async Task<TaskAddResult> SendAsync(CancellationToken cancellationToken)
    {
        using var activity = StartActivity();
        using var message = Message();
        try
        {
            await _requests.Pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransportFailure(exception, cancellationToken))
        {
            throw Fail(activity, NoResponse(message, exception));
        }

        return Read(activity, message);
    }

    /// <summary>
    /// Returns whether an exception means that no response arrived, rather than that the caller canceled or no token was available.
    /// </summary>
    internal static bool IsTransportFailure(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && (exception is OperationCanceledException or IOException or RequestFailedException { Status: 0 }
            || (exception is AggregateException all && AllTransport(all, cancellationToken)));

    private static bool AllTransport(AggregateException all, CancellationToken cancellationToken)
    {
        foreach (var inner in all.InnerExceptions)
        {
            if (!IsTransportFailure(inner, cancellationToken)) return false;
        }

        return true;
    }

    private static Exception Fail(Activity? activity, Exception exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
        ClientTelemetry.Failed.Add(1);
        return exception;
    }

    private Activity? StartActivity()
    {
        var activity = ClientTelemetry.Activities.StartActivity("BatchJobClient.Add", ActivityKind.Client);
        activity?.SetTag("batch.job.id", _requests.JobId).SetTag("batch.task.id", _taskId);
        return activity;
    }

    private HttpMessage Message()
    {
        var message = _requests.Task(new BytesContent(_body), _options?.Timeout);
        if (_options?.ClientRequestId is { } id) message.Request.ClientRequestId = id.ToString("D", CultureInfo.InvariantCulture);
        return message;
    }

    private TaskAddResult Read(Activity? activity, HttpMessage message)
    {
        var response = message.Response;
        var attempts = AttemptPolicy.Of(message);
        CountRequests(attempts);
        var error = response.Status == 201 ? null : BatchErrorParser.Parse(response);
        var isFound = response.Status == 409 && error?.Code == ResponseStatuses.TaskExists && attempts.WasLostBefore;
        if (response.Status != 201 && !isFound)
        {
            var what = ResponseStatuses.IsUnexpectedSuccess(response.Status, isError: true)
                ? "may have been added, but the response is unexpected"
                : "was not added";
            var text = ErrorFormatter.Rejection(
                $"Task '{DisplayText.Value(_taskId)}' of job '{_requests.JobId}' {what}",
                response,
                error,
                message.Request.ClientRequestId,
                _requests.RetryAfter.Describe(response));
            throw Fail(activity, new BatchRequestException(response, text, error, message.Request.ClientRequestId)
            {
                MayHaveBeenAdded = attempts.WasLost,
            });
        }

        ClientTelemetry.Added.Add(1);
        return new()
        {
            Status = TaskAddStatus.Success,
            TaskId = _taskId,
            // Headers.ETag throws for the unquoted ETag of the reference's examples.
            ETag = isFound ? null : Header(response, "ETag"),
            LastModified = !isFound
                && DateTimeOffset.TryParse(
                    Header(response, "Last-Modified"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null,
            Location = Header(response, "Location"),
            DataServiceId = Header(response, "DataServiceId"),
            RequestId = Header(response, "request-id"),
            ClientRequestId = message.Request.ClientRequestId,
            AddedByEarlierAttempt = isFound,
        };
    }

    private void CountRequests(AttemptTracker attempts)
    {
        ClientTelemetry.Bytes.Add((long)_body.Length * attempts.Count);
        if (attempts.Count > 1) ClientTelemetry.Retried.Add(attempts.Count - 1);
    }

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out var value) ? value : null;

    private BatchRequestException NoResponse(HttpMessage message, Exception exception)
    {
        var attempts = AttemptPolicy.Of(message);
        CountRequests(attempts);
        var inner = exception is AggregateException { InnerExceptions.Count: > 0 } all
            ? all.InnerExceptions[all.InnerExceptions.Count - 1]
            : exception;
        var what = attempts.WasLost ? "received no response in" : "was not sent in";
        var advice = attempts.WasLost
            ? " The task may have been added: add it again with the same id; the error TaskExists then means that it had been added."
            : "";
        var reason = SecretRedactor.Redact(inner.Message);
        var text = $"""
            Task '{DisplayText.Value(_taskId)}' of job '{_requests.JobId}' {what} {ErrorFormatter.Attempts(attempts.Count)}: {reason}{advice}
            Client request id: {message.Request.ClientRequestId}
            """;
        return new(0, text, null, exception) { ClientRequestId = message.Request.ClientRequestId, MayHaveBeenAdded = attempts.WasLost };
    }
}
