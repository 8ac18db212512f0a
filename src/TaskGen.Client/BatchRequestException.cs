using System;
using Azure;

namespace TaskGen.Client;

/// <summary>A request that the service refused, or that got no answer.</summary>
/// <remarks>The text names the property, the value and the reason where the service does; signatures of SAS URLs are struck out of it.</remarks>
public class BatchRequestException : RequestFailedException
{
    private readonly string _message;

    /// <summary>Makes the exception, for mocks.</summary>
    /// <param name="status">The HTTP status; 0 where there was no answer.</param>
    /// <param name="message">The text.</param>
    /// <param name="error">The body of the answer.</param>
    /// <param name="innerException">What made the request fail.</param>
    public BatchRequestException(int status, string message, BatchError? error = null, Exception? innerException = null)
        : base(status, message, error?.Code, innerException)
    {
        _message = message;
        Error = error;
    }

    internal BatchRequestException(Response response, string message, BatchError? error, string? clientRequestId)
        : base(response, null, BatchErrorParser.Instance)
    {
        _message = message;
        Error = error;
        ClientRequestId = clientRequestId;
        RequestId = response.Headers.TryGetValue("request-id", out var id) ? id : null;
    }

    /// <inheritdoc/>
    public override string Message => _message ?? base.Message;

    /// <summary>The body of the answer; null where it was none, or no <c>BatchError</c>. It holds what the service sent, unredacted.</summary>
    public BatchError? Error { get; }

    /// <summary>The service's id of the request, for support. REST: header <c>request-id</c>.</summary>
    public string? RequestId { get; }

    /// <summary>The caller's id of the request. REST: header <c>client-request-id</c>.</summary>
    public string? ClientRequestId { get; internal init; }

    /// <summary>Whether the task may have been added all the same, since an answer was lost or says nothing of it.</summary>
    public bool MayHaveBeenAdded { get; internal init; }
}
