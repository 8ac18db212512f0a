using System;
using System.Linq;
using System.Text.Json;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>Writes jobs and tasks in the format of the service. Called under the lock of <see cref="JobStore"/>.</summary>
internal sealed class BatchJsonWriter(AccountIdentity account)
{
    private const string NoLimit = "P10675199DT2H48M5.4775807S";

    private string Root => account.Url.ToString().TrimEnd('/');

    public Uri AccountUrl => account.Url;

    public string Url(LocalJob job) => JobUrl(job.Id);

    public string Url(LocalJobSchedule schedule) => $"{Root}/jobschedules/{schedule.Id}";

    /// <summary>Returns the URL of a job, which may be deleted already.</summary>
    public string JobUrl(string jobId) => $"{Root}/jobs/{jobId}";

    public string Url(LocalTask task) => $"{Root}/jobs/{task.Job.Id}/tasks/{task.Id}";

    public string Metadata(string of) => $"{Root}/$metadata#{of}";

    public void Write(Utf8JsonWriter json, LocalJob job, PropertySelection select)
    {
        var definition = job.Definition;
        bool Has(string name) => select.Has(name);
        if (Has("id")) json.WriteString("id", job.Id);
        if (Has("displayName") && definition.DisplayName is { } displayName) json.WriteString("displayName", displayName);
        if (Has("url")) json.WriteString("url", Url(job));
        if (Has("eTag")) json.WriteString("eTag", job.ETag);
        if (Has("creationTime")) json.WriteString("creationTime", job.CreationTime.UtcDateTime);
        if (Has("lastModified")) json.WriteString("lastModified", job.LastModified.UtcDateTime);
        if (Has("state")) json.WriteString("state", Name(job.State));
        if (Has("stateTransitionTime")) json.WriteString("stateTransitionTime", job.StateTransitionTime.UtcDateTime);
        if (Has("priority")) json.WriteNumber("priority", definition.Priority ?? 0);
        if (Has("maxParallelTasks")) json.WriteNumber("maxParallelTasks", definition.MaxParallelTasks ?? -1);
        if (Has("allowTaskPreemption")) json.WriteBoolean("allowTaskPreemption", definition.AllowTaskPreemption ?? false);
        if (Has("usesTaskDependencies")) json.WriteBoolean("usesTaskDependencies", job.UsesTaskDependencies);
        if (Has("onAllTasksComplete"))
        {
            json.WriteString("onAllTasksComplete", (definition.OnAllTasksComplete ?? JobValidator.NoAction).ToLowerInvariant());
        }
        if (Has("onTaskFailure"))
        {
            json.WriteString("onTaskFailure", (definition.OnTaskFailure ?? JobValidator.NoAction).ToLowerInvariant());
        }
        if (Has("constraints"))
        {
            json.WriteStartObject("constraints");
            json.WriteString("maxWallClockTime", definition.Constraints?.MaxWallClockTime is { } time ? Durations.Format(time) : NoLimit);
            json.WriteNumber("maxTaskRetryCount", definition.Constraints?.MaxTaskRetryCount ?? 0);
            json.WriteEndObject();
        }

        if (Has("commonEnvironmentSettings") && definition.CommonEnvironmentSettings is { } settings)
        {
            json.WriteStartArray("commonEnvironmentSettings");
            foreach (var setting in settings)
            {
                json.WriteStartObject();
                json.WriteString("name", setting.Name);
                if (setting.Value is { } value) json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (Has("poolInfo") && definition.PoolInfo is { } pool)
        {
            json.WritePropertyName("poolInfo");
            WriteWithoutSecrets(json, RequestJson.ToElement(pool));
        }

        if (Has("metadata") && definition.Metadata is { } metadata)
        {
            json.WritePropertyName("metadata");
            RequestJson.Write(json, metadata);
        }

        if (Has("jobPreparationTask") && definition.JobPreparationTask is { } preparation)
        {
            json.WritePropertyName("jobPreparationTask");
            WriteWithoutSecrets(json, RequestJson.ToElement(preparation with { Id = preparation.Id ?? JobPreparationTask.DefaultId }));
        }

        if (Has("jobReleaseTask") && definition.JobReleaseTask is { } release)
        {
            json.WritePropertyName("jobReleaseTask");
            WriteWithoutSecrets(json, RequestJson.ToElement(release with { Id = release.Id ?? JobReleaseTask.DefaultId }));
        }

        if (!Has("executionInfo")) return;
        json.WriteStartObject("executionInfo");
        json.WriteString("startTime", job.CreationTime.UtcDateTime);
        json.WriteString("poolId", job.PoolId);
        if (job.EndTime is { } end) json.WriteString("endTime", end.UtcDateTime);
        if (job.TerminateReason is { } reason) json.WriteString("terminateReason", reason);
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, LocalTask task, PropertySelection select)
    {
        bool Has(string name) => select.Has(name);
        if (Has("id")) json.WriteString("id", task.Id);
        if (Has("url")) json.WriteString("url", Url(task));
        if (Has("eTag")) json.WriteString("eTag", task.ETag);
        if (Has("creationTime")) json.WriteString("creationTime", task.CreationTime.UtcDateTime);
        if (Has("lastModified")) json.WriteString("lastModified", task.LastModified.UtcDateTime);
        if (Has("state")) json.WriteString("state", Name(task.State));
        if (Has("stateTransitionTime")) json.WriteString("stateTransitionTime", task.StateTransitionTime.UtcDateTime);
        if (task.PreviousState is { } previous)
        {
            if (Has("previousState")) json.WriteString("previousState", Name(previous));
            if (Has("previousStateTransitionTime"))
            {
                json.WriteString("previousStateTransitionTime", task.PreviousStateTransitionTime!.Value.UtcDateTime);
            }
        }

        WriteDefinition(json, task, Has);
        if (Has("executionInfo") && task.Execution is { } execution) Write(json, execution, task.State);
        if (Has("nodeInfo") && task.Nodes is [var node, ..])
        {
            json.WritePropertyName("nodeInfo");
            WriteNode(json, task, node, 0);
        }
    }

    /// <summary>Writes the subtasks of a multi-instance task; the primary is not among them.</summary>
    public void WriteSubtasks(Utf8JsonWriter json, LocalTask task)
    {
        json.WriteStartArray("value");
        for (var i = 1; i < task.Nodes.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            json.WritePropertyName("nodeInfo");
            WriteNode(json, task, task.Nodes[i], i);
            json.WriteString("state", Name(task.State));
            json.WriteString("stateTransitionTime", task.StateTransitionTime.UtcDateTime);
            if (task.Execution?.StartTime is { } start) json.WriteString("startTime", start.UtcDateTime);
            if (task.Execution?.EndTime is { } end) json.WriteString("endTime", end.UtcDateTime);
            if (task.SubtaskExitCodes.ElementAtOrDefault(i) is { } code) json.WriteNumber("exitCode", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteCounts(Utf8JsonWriter json, LocalJob job)
    {
        foreach (var (property, weight) in ((string, Func<LocalTask, int>)[])[
            ("taskCounts", static _ => 1),
            ("taskSlotCounts", static task => task.RequiredSlots),
        ])
        {
            int active = 0, running = 0, completed = 0, succeeded = 0;
            foreach (var task in job.Tasks)
            {
                var slots = weight(task);
                if (task.State == TaskState.Active) active += slots;
                else if (task.State != TaskState.Completed) running += slots;
                else completed += slots;
                if (task.State == TaskState.Completed && task.Execution!.IsSuccess) succeeded += slots;
            }

            json.WriteStartObject(property);
            json.WriteNumber("active", active);
            json.WriteNumber("running", running);
            json.WriteNumber("completed", completed);
            json.WriteNumber("succeeded", succeeded);
            json.WriteNumber("failed", completed - succeeded);
            json.WriteEndObject();
        }
    }

    /// <summary>Returns the name of a state in the format of the service.</summary>
    public static string Name(Enum state) => state.ToString().ToLowerInvariant();

    private static void WriteDefinition(Utf8JsonWriter json, LocalTask task, Func<string, bool> has)
    {
        using var body = JsonDocument.Parse(task.Body);
        foreach (var property in body.RootElement.EnumerateObject())
        {
            if (property.Name is "id" or "constraints" or "requiredSlots"
                || property.Value.ValueKind == JsonValueKind.Null
                || !has(property.Name))
            {
                continue;
            }
            json.WritePropertyName(property.Name);
            WriteWithoutSecrets(json, property.Value);
        }

        if (has("requiredSlots")) json.WriteNumber("requiredSlots", task.RequiredSlots);
        if (!has("constraints")) return;
        var constraints = task.Definition.Constraints;
        json.WriteStartObject("constraints");
        json.WriteString("maxWallClockTime", constraints?.MaxWallClockTime is { } time ? Durations.Format(time) : NoLimit);
        json.WriteString("retentionTime", Durations.Format(constraints?.RetentionTime ?? FileRetention.DefaultTime));
        json.WriteNumber("maxTaskRetryCount", task.MaxRetryCount);
        json.WriteEndObject();
    }

    /// <summary>Writes a value without passwords and private keys, which the service does not return.</summary>
    public static void WriteWithoutSecrets(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in value.EnumerateArray()) WriteWithoutSecrets(json, item);
            json.WriteEndArray();
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                if (SecretNames.IsSecret(property.Name)) continue;
                json.WritePropertyName(property.Name);
                WriteWithoutSecrets(json, property.Value);
            }

            json.WriteEndObject();
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private static void Write(Utf8JsonWriter json, TaskExecution execution, TaskState state)
    {
        json.WriteStartObject("executionInfo");
        WriteExecution(json, execution, state);
        json.WriteNumber("requeueCount", execution.RequeueCount);
        if (execution.LastRequeueTime is { } requeue) json.WriteString("lastRequeueTime", requeue.UtcDateTime);
        json.WriteEndObject();
    }

    private static void WriteExecution(Utf8JsonWriter json, TaskExecution execution, TaskState state)
    {
        if (execution.StartTime is { } start) json.WriteString("startTime", start.UtcDateTime);
        if (execution.EndTime is { } end) json.WriteString("endTime", end.UtcDateTime);
        if (execution.ExitCode is { } code) json.WriteNumber("exitCode", code);
        if (state == TaskState.Completed) json.WriteString("result", execution.IsSuccess ? "success" : "failure");
        if (execution.Failure is { } failure)
        {
            json.WriteStartObject("failureInfo");
            json.WriteString("category", failure.Category);
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteNumber("retryCount", execution.RetryCount);
        if (execution.LastRetryTime is { } retry) json.WriteString("lastRetryTime", retry.UtcDateTime);
    }

    public void WriteNodeTasks(Utf8JsonWriter json, LocalJob job)
    {
        json.WriteStartArray("value");
        foreach (var (node, state) in job.NodeStates.OrderBy(static entry => entry.Key.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("poolId", job.PoolId);
            json.WriteString("nodeId", node.Id);
            json.WriteString("nodeUrl", $"{Root}/pools/{job.PoolId}/nodes/{node.Id}");
            WriteNodeTask(json, "jobPreparationTaskExecutionInfo", node, state.Preparation);
            if (state.Release is { } release) WriteNodeTask(json, "jobReleaseTaskExecutionInfo", node, release);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNodeTask(Utf8JsonWriter json, string name, LocalNode node, LocalTask task)
    {
        if (task.Execution is not { } execution) return;
        json.WriteStartObject(name);
        json.WriteString("state", task.State == TaskState.Completed ? "completed" : "running");
        json.WriteString("taskRootDirectory", System.IO.Path.GetRelativePath(node.Root, task.Directories[0].Root).Replace('\\', '/'));
        WriteExecution(json, execution, task.State);
        json.WriteEndObject();
    }

    private void WriteNode(Utf8JsonWriter json, LocalTask task, LocalNode node, int instance)
    {
        json.WriteStartObject();
        json.WriteString("affinityId", $"TVM:{node.Id}");
        json.WriteString("nodeUrl", $"{Root}/pools/{task.Job.PoolId}/nodes/{node.Id}");
        json.WriteString("poolId", task.Job.PoolId);
        json.WriteString("nodeId", node.Id);
        json.WriteString(
            "taskRootDirectory", System.IO.Path.GetRelativePath(node.Root, task.Directories[instance].Root).Replace('\\', '/'));
        json.WriteEndObject();
    }
}
