using System;
using System.IO;
using System.Text.Json;
using Azure.Core;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Jobs;

/// <summary>Writes the request bodies of job operations.</summary>
internal static class JobBodies
{
    public static RequestContent Create(string jobId, string poolId, CreateJobOptions options) => Write(json =>
    {
        json.WriteString("id"u8, jobId);
        if (options.DisplayName is { } displayName) json.WriteString("displayName"u8, displayName);
        if (options.Priority is { } priority) json.WriteNumber("priority"u8, priority);
        json.WriteStartObject("poolInfo"u8);
        json.WriteString("poolId"u8, poolId);
        json.WriteEndObject();
        if (options.UsesTaskDependencies) json.WriteBoolean("usesTaskDependencies"u8, true);
        if (options.OnTaskFailure is { } failure) json.WriteString("onTaskFailure"u8, Name(failure));
        if (options.OnAllTasksComplete is { } complete) json.WriteString("onAllTasksComplete"u8, Name(complete));
    });

    public static RequestContent Terminate(string? reason) => Write(json =>
    {
        if (reason is not null) json.WriteString("terminateReason"u8, reason);
    });

    public static RequestContent Patch(OnAllTasksComplete value) => Write(json => json.WriteString("onAllTasksComplete"u8, Name(value)));

    private static RequestContent Write(Action<Utf8JsonWriter> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return new BytesContent(stream.ToArray());
    }

    private static string Name(OnTaskFailure value) => value switch
    {
        OnTaskFailure.NoAction => "noaction",
        OnTaskFailure.PerformExitOptionsJobAction => "performexitoptionsjobaction",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"'{value}' is not a defined OnTaskFailure value. Use NoAction or PerformExitOptionsJobAction."),
    };

    private static string Name(OnAllTasksComplete value) => value switch
    {
        OnAllTasksComplete.NoAction => "noaction",
        OnAllTasksComplete.TerminateJob => "terminatejob",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"'{value}' is not a defined OnAllTasksComplete value. Use NoAction or TerminateJob."),
    };
}
