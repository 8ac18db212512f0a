using System;
using Azure;

namespace TaskGen.Client;

/// <summary>The exception that is thrown when the service rejects a request or does not respond.</summary>
/// <remarks>
/// The message names the property, the value, and the reason where the service does; signatures of SAS URLs are redacted.
/// </remarks>
public class BatchRequestException : RequestFailedException
{
    private readonly string _message;

    /// <summary>Initializes a new instance of the <see cref="BatchRequestException"/> class for mocking.</summary>
    /// <param name="status">The HTTP status code; 0 where there was no response.</param>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="error">The body of the response.</param>
    /// <param name="innerException">The exception that caused the request to fail.</param>
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

    /// <summary>
    /// Gets the body of the response as the service sent it, without redaction; null if there is no response or it is not a
    /// <c>BatchError</c>.
    /// </summary>
    public BatchError? Error { get; }

    /// <summary>Gets the identifier that the service assigned to the request, for support. REST: header <c>request-id</c>.</summary>
    public string? RequestId { get; }

    /// <summary>Gets the identifier that the client assigned to the request. REST: header <c>client-request-id</c>.</summary>
    public string? ClientRequestId { get; internal init; }

    /// <summary>Gets a value indicating whether the task may have been added, because a response was lost or was inconclusive.</summary>
    public bool MayHaveBeenAdded { get; internal init; }
}
