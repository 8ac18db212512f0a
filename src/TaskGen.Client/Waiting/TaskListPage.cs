using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Client.Waiting;

/// <summary>Reads a page of a list of completed tasks.</summary>
internal sealed class TaskListPage
{
    private TaskListPage(List<(CompletedTask Task, DateTimeOffset? Time)> tasks, string? nextLink) =>
        (Tasks, NextLink) = (tasks, nextLink);

    /// <summary>Gets the tasks and the times when they completed.</summary>
    public IReadOnlyList<(CompletedTask Task, DateTimeOffset? Time)> Tasks { get; }

    /// <summary>Gets the URL of the next page; null for the last one.</summary>
    public string? NextLink { get; }

    /// <exception cref="JsonException">The body is not a list of tasks.</exception>
    public static TaskListPage Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        if (Property(document.RootElement, "value") is not { ValueKind: JsonValueKind.Array } value)
        {
            throw new JsonException("Property 'value' is missing.");
        }
        var tasks = new List<(CompletedTask, DateTimeOffset?)>(value.GetArrayLength());
        foreach (var task in value.EnumerateArray())
        {
            if (Text(task, "id") is { } id) tasks.Add((Task(task, id), Time(task, "stateTransitionTime")));
        }

        return new(tasks, Text(document.RootElement, "odata.nextLink"));
    }

    /// <exception cref="JsonException">The body is not a result of Job - Get Task Counts.</exception>
    public static WaitForTasksProgress ReadCounts(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        if (Property(document.RootElement, "taskCounts") is not { ValueKind: JsonValueKind.Object } counts)
        {
            throw new JsonException("Property 'taskCounts' is missing.");
        }

        return new(Count("active"), Count("running"), Count("completed"), Count("succeeded"), Count("failed"));

        long Count(string name) => Number(counts, name) ?? 0;
    }

    private static CompletedTask Task(JsonElement task, string id)
    {
        var execution = Property(task, "executionInfo") ?? default;
        return new(id, string.Equals(Text(execution, "result"), "success", StringComparison.OrdinalIgnoreCase))
        {
            ExitCode = Number(execution, "exitCode"),
            FailureInfo = Property(execution, "failureInfo") is { ValueKind: JsonValueKind.Object } failure ? Failure(failure) : null,
            StartTime = Time(execution, "startTime"),
            EndTime = Time(execution, "endTime"),
            RetryCount = Number(execution, "retryCount") ?? 0,
            RequeueCount = Number(execution, "requeueCount") ?? 0,
        };
    }

    private static TaskFailureInformation Failure(JsonElement failure)
    {
        var details = new List<KeyValuePair<string, string?>>();
        if (Property(failure, "details") is { ValueKind: JsonValueKind.Array } items)
        {
            foreach (var item in items.EnumerateArray()) details.Add(new(Text(item, "name") ?? "", Text(item, "value")));
        }

        return new()
        {
            Category = Text(failure, "category"),
            Code = Text(failure, "code"),
            Message = Text(failure, "message"),
            Details = details,
        };
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTimeOffset(out var time) ? time : null;
}
