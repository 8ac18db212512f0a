using System;
using System.Text.Json;

namespace TaskGen.Client.Checking;

/// <summary>What a job provides for its tasks.</summary>
internal sealed record JobProperties(
    string? State, bool UsesTaskDependencies, string? OnTaskFailure, string? OnAllTasksComplete, string? PoolId)
{
    /// <exception cref="JsonException">The body is not a job.</exception>
    public static JobProperties Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var job = document.RootElement;
        return new(
            Json.Text(job, "state"),
            Json.Property(job, "usesTaskDependencies")?.ValueKind == JsonValueKind.True,
            Json.Text(job, "onTaskFailure"),
            Json.Text(job, "onAllTasksComplete"),

            // The pool of a job with an automatic pool is named only here.
            Json.Text(Json.Property(job, "executionInfo"), "poolId") ?? Json.Text(Json.Property(job, "poolInfo"), "poolId"));
    }
}
