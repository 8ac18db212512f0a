using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Jobs;

/// <summary>Sends one request of a job operation; the pipeline handles retries.</summary>
/// <param name="requests">The requests of the job.</param>
/// <param name="name">The name of the operation, for telemetry.</param>
/// <param name="failure">The start of the error message.</param>
internal readonly struct JobOperation(JobRequests requests, string name, string failure)
{
    /// <summary>Sends a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="doneCodes">The error codes that mean, after a lost response, that an earlier attempt has succeeded.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public async Task<Response> SendAsync(HttpMessage message, string[] doneCodes, CancellationToken cancellationToken)
    {
        using var activity = ClientTelemetry.Activities.StartActivity(name, ActivityKind.Client);
        activity?.SetTag("batch.job.id", requests.JobId);
        var id = message.Request.ClientRequestId;
        try
        {
            await requests.Pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var response = message.Response;
            if (!message.ResponseClassifier.IsErrorResponse(message)) return response;

            var error = BatchErrorParser.Parse(response);
            if (AttemptPolicy.Of(message).WasLostBefore && Array.IndexOf(doneCodes, error?.Code) >= 0) return response;
            activity?.SetStatus(ActivityStatusCode.Error, error?.Code);
            throw new BatchRequestException(
                response, ErrorFormatter.Rejection(failure, response, error, id, requests.RetryAfter.Describe(response)), error, id);
        }
        catch (Exception exception)
            when (SingleAdd.IsTransportFailure(exception, cancellationToken) && exception is not BatchRequestException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            var inner = exception is AggregateException { InnerExceptions.Count: > 0 } all
                ? all.InnerExceptions[all.InnerExceptions.Count - 1]
                : exception;
            var text = $"{failure}: no response in {ErrorFormatter.Attempts(AttemptPolicy.Of(message).Count)}. "
                + $"{SecretRedactor.Redact(inner.Message)}\nClient request id: {id}";
            throw new BatchRequestException(0, text, null, exception) { ClientRequestId = id };
        }
    }
}
