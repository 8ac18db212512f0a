using System;
using System.Text.Json;

namespace TaskGen;

/// <summary>What became of adding one task. REST: <c>TaskAddResult</c>, or the headers of an answer to Task - Add.</summary>
public sealed record TaskAddResult
{
    /// <summary>Whether the task was added. REST: <c>status</c>.</summary>
    public TaskAddStatus Status { get; init; }

    /// <summary>The task's id. REST: <c>taskId</c>.</summary>
    public string TaskId { get; init; } = "";

    /// <summary>The version of the task; null when it was not added. REST: <c>eTag</c>, header <c>ETag</c>.</summary>
    public string? ETag { get; init; }

    /// <summary>When the task was last changed. REST: <c>lastModified</c>, header <c>Last-Modified</c>.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The URL of the task. REST: <c>location</c>, header <c>Location</c>.</summary>
    public string? Location { get; init; }

    /// <summary>The OData id of the task, its URL; null in a collection's result. REST: header <c>DataServiceId</c>.</summary>
    public string? DataServiceId { get; init; }

    /// <summary>The service's id of the request, for support; null in a collection's result. REST: header <c>request-id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>The caller's id of the request, as sent. REST: header <c>client-request-id</c>.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>
    /// Whether the answer of an earlier attempt was lost, and the last one found the task there (<c>TaskExists</c>).
    /// <see cref="ETag"/> and <see cref="LastModified"/> are then null. REST: none, the client's own finding.
    /// </summary>
    public bool AddedByEarlierAttempt { get; init; }

    /// <summary>Why the task was not added. REST: <c>error</c>.</summary>
    public BatchError? Error { get; init; }

    internal static TaskAddResult Read(JsonElement element) => new()
    {
        Status = JsonRead.Text(element, "status") switch
        {
            { } s when s.Equals("success", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.Success,
            { } s when s.Equals("clienterror", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.ClientError,
            { } s when s.Equals("servererror", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.ServerError,
            var other => throw new JsonException($"status is \"{other}\": success, clienterror or servererror was expected."),
        },
        TaskId = JsonRead.Text(element, "taskId") ?? throw new JsonException("taskId is missing."),
        ETag = JsonRead.Text(element, "eTag"),
        LastModified = element.TryGetProperty("lastModified", out var modified) && modified.ValueKind == JsonValueKind.String
            && modified.TryGetDateTimeOffset(out var time) ? time : null,
        Location = JsonRead.Text(element, "location"),
        Error = element.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? BatchError.Read(error) : null,
    };
}
