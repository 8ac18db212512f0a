using System;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>What Azure.Core's retries are told about answers.</summary>
internal sealed class TaskAddClassifier : ResponseClassifier
{
    private readonly bool _isRetrying;

    private TaskAddClassifier(bool isRetrying) => _isRetrying = isRetrying;

    /// <summary>For one task: the pipeline retries.</summary>
    public static TaskAddClassifier Retrying { get; } = new(true);

    /// <summary>For a part of many: who sends it sees every answer, and sends again only what failed.</summary>
    public static TaskAddClassifier OneAttempt { get; } = new(false);

    public override bool IsRetriableResponse(HttpMessage message) =>
        _isRetrying && (base.IsRetriableResponse(message) || Answers.IsRetriable(message.Response.Status, null));

    public override bool IsRetriableException(Exception exception) => _isRetrying && base.IsRetriableException(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => _isRetrying && base.IsRetriable(message, exception);

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is not (200 or 201);
}
