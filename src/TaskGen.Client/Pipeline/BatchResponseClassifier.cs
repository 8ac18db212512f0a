using System;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>Decides which responses Azure.Core retries.</summary>
internal sealed class BatchResponseClassifier : ResponseClassifier
{
    private readonly bool _isRetrying;

    private BatchResponseClassifier(bool isRetrying) => _isRetrying = isRetrying;

    /// <summary>Gets the classifier of single requests, which the pipeline retries.</summary>
    public static BatchResponseClassifier Retrying { get; } = new(true);

    /// <summary>Gets the classifier of collections, whose sender handles each response and sends again only what failed.</summary>
    public static BatchResponseClassifier OneAttempt { get; } = new(false);

    public override bool IsRetriableResponse(HttpMessage message) =>
        _isRetrying && (base.IsRetriableResponse(message) || ResponseStatuses.IsRetriable(message.Response.Status, null));

    public override bool IsRetriableException(Exception exception) => _isRetrying && base.IsRetriableException(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => _isRetrying && base.IsRetriable(message, exception);

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is not (200 or 201);
}
