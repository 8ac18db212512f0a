using System;
using System.Linq;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>Decides which responses are errors and which of them Azure.Core retries.</summary>
internal sealed class BatchResponseClassifier : ResponseClassifier
{
    private readonly bool _isRetrying;
    private readonly int[] _successes;

    private BatchResponseClassifier(bool isRetrying, params int[] successes) => (_isRetrying, _successes) = (isRetrying, successes);

    /// <summary>Gets the classifier of Task - Add.</summary>
    public static BatchResponseClassifier TaskAdd { get; } = new(true, 201);

    /// <summary>
    /// Gets the classifier of Task - Add Collection, whose sender handles each response and sends again only what failed.
    /// </summary>
    public static BatchResponseClassifier TaskCollection { get; } = new(false, 200);

    /// <summary>Gets the classifier of all other requests.</summary>
    public static BatchResponseClassifier Default { get; } = new(true, 200, 201, 202, 204, 206);

    public override bool IsRetriableResponse(HttpMessage message) =>
        _isRetrying && (base.IsRetriableResponse(message) || ResponseStatuses.IsRetriable(message.Response.Status, null)
            || ResponseStatuses.IsUnexpectedSuccess(message.Response.Status, IsErrorResponse(message)));

    public override bool IsRetriableException(Exception exception) => _isRetrying && base.IsRetriableException(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => _isRetrying && base.IsRetriable(message, exception);

    public override bool IsErrorResponse(HttpMessage message) => !_successes.Contains(message.Response.Status);
}
