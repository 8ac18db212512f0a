using System;
using System.Text.Json;

namespace TaskGen;

/// <summary>Represents the outcome of adding one task. REST: <c>TaskAddResult</c>, or the headers of a response to Task - Add.</summary>
public sealed record TaskAddResult
{
    /// <summary>Gets or sets the status of the request for this task. REST: <c>status</c>.</summary>
    public TaskAddStatus Status { get; init; }

    /// <summary>Gets or sets the task identifier. REST: <c>taskId</c>.</summary>
    public string TaskId { get; init; } = "";

    /// <summary>Gets or sets the entity tag of the task; null if the task was not added. REST: <c>eTag</c>, header <c>ETag</c>.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets or sets the time when the task was last modified. REST: <c>lastModified</c>, header <c>Last-Modified</c>.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Gets or sets the URL of the task. REST: <c>location</c>, header <c>Location</c>.</summary>
    public string? Location { get; init; }

    /// <summary>
    /// Gets or sets the OData identifier of the task, its URL; null in the result of a collection. REST: header <c>DataServiceId</c>.
    /// </summary>
    public string? DataServiceId { get; init; }

    /// <summary>
    /// Gets or sets the identifier that the service assigned to the request; null in the result of a collection. REST: header
    /// <c>request-id</c>.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>Gets or sets the identifier that the caller assigned to the request. REST: header <c>client-request-id</c>.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>
    /// Gets or sets a value indicating whether the response to an earlier attempt was lost and the last attempt found that the task
    /// already exists (<c>TaskExists</c>). <see cref="ETag"/> and <see cref="LastModified"/> are then null. REST: none; determined by the
    /// client.
    /// </summary>
    public bool AddedByEarlierAttempt { get; init; }

    /// <summary>Gets or sets the reason why the task was not added; null if it was added. REST: <c>error</c>.</summary>
    public BatchError? Error { get; init; }

    internal static TaskAddResult Read(JsonElement element) => new()
    {
        Status = JsonRead.Text(element, "status") switch
        {
            { } s when s.Equals("success", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.Success,
            { } s when s.Equals("clienterror", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.ClientError,
            { } s when s.Equals("servererror", StringComparison.OrdinalIgnoreCase) => TaskAddStatus.ServerError,
            var other => throw new JsonException($"Unexpected status '{other}'. Expected success, clienterror, or servererror."),
        },
        TaskId = JsonRead.Text(element, "taskId") ?? throw new JsonException("Property 'taskId' is missing."),
        ETag = JsonRead.Text(element, "eTag"),
        LastModified = element.TryGetProperty("lastModified", out var modified) && modified.ValueKind == JsonValueKind.String
            && modified.TryGetDateTimeOffset(out var time) ? time : null,
        Location = JsonRead.Text(element, "location"),
        Error = element.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? BatchError.Read(error) : null,
    };
}
