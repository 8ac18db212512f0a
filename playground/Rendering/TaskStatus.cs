using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Playground.Rendering;

/// <summary>How a task is.</summary>
/// <param name="State"><c>active</c>, <c>preparing</c>, <c>running</c> or <c>completed</c>.</param>
/// <param name="IsSuccess">Whether it is completed and did what it should.</param>
/// <param name="ExitCode">Its program's exit code.</param>
/// <param name="Retries">How often it was run again.</param>
/// <param name="Time">How long its last run took.</param>
/// <param name="Failure">What went wrong.</param>
internal sealed record TaskStatus(string State, bool IsSuccess, int? ExitCode, int Retries, TimeSpan Time, string? Failure)
{
    public bool IsCompleted => State == "completed";

    public bool IsRunning => State is "running" or "preparing";

    /// <summary>Reads a page of a list of tasks into a dictionary.</summary>
    /// <returns>The address of the next page, if there is one.</returns>
    public static string? ReadPage(ReadOnlyMemory<byte> utf8Json, Dictionary<string, TaskStatus> tasks)
    {
        using var page = JsonDocument.Parse(utf8Json);
        foreach (var task in page.RootElement.GetProperty("value").EnumerateArray())
        {
            var execution = task.TryGetProperty("executionInfo", out var info) ? info : default;
            tasks[task.GetProperty("id").GetString()!] = new(
                task.GetProperty("state").GetString()!,
                Property(execution, "result")?.GetString() == "success",
                Property(execution, "exitCode")?.GetInt32(),
                Property(execution, "retryCount")?.GetInt32() ?? 0,
                Property(execution, "startTime") is { } start && Property(execution, "endTime") is { } end ? end.GetDateTimeOffset() - start.GetDateTimeOffset() : TimeSpan.Zero,
                Property(execution, "failureInfo") is { } failure ? Property(failure, "message")?.GetString() : null);
        }

        return page.RootElement.TryGetProperty("odata.nextLink", out var next) ? next.GetString() : null;
    }

    private static JsonElement? Property(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
