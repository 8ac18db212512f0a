using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The properties that <c>$select</c> requests, such as <c>id,executionInfo/exitCode</c>.</summary>
internal sealed class PropertySelection
{
    private const string Name = "$select";

    private static readonly string[] Common =
    [
        "id",
        "displayName",
        "url",
        "eTag",
        "lastModified",
        "creationTime",
        "state",
        "stateTransitionTime",
        "previousState",
        "previousStateTransitionTime",
        "constraints",
        "executionInfo", "stats",
    ];

    private static readonly HashSet<string> JobProperties =
    [
        .. Common,
        "priority",
        "maxParallelTasks",
        "allowTaskPreemption",
        "usesTaskDependencies",
        "onAllTasksComplete",
        "onTaskFailure",
        "commonEnvironmentSettings",
        "poolInfo", "metadata", "jobManagerTask", "jobPreparationTask", "jobReleaseTask", "networkConfiguration",
        "constraints/maxWallClockTime", "constraints/maxTaskRetryCount", "poolInfo/poolId", "poolInfo/autoPoolSpecification",
        "executionInfo/startTime",
        "executionInfo/endTime",
        "executionInfo/poolId",
        "executionInfo/schedulingError",
        "executionInfo/terminateReason",
    ];

    private static readonly HashSet<string> ScheduleProperties =
    [
        .. Common.Except(["constraints"]),
        "schedule",
        "jobSpecification",
        "metadata",
        "executionInfo/nextRunTime",
        "executionInfo/recentJob",
        "executionInfo/endTime",
    ];

    private static readonly HashSet<string> TaskProperties =
    [
        .. Common,
        "commandLine",
        "requiredSlots",
        "affinityInfo",
        "applicationPackageReferences",
        "authenticationTokenSettings",
        "containerSettings",
        "dependsOn",
        "environmentSettings", "exitConditions", "multiInstanceSettings", "outputFiles", "resourceFiles", "userIdentity", "nodeInfo",
        "constraints/maxWallClockTime", "constraints/retentionTime", "constraints/maxTaskRetryCount",
        "executionInfo/startTime",
        "executionInfo/endTime",
        "executionInfo/exitCode",
        "executionInfo/containerInfo",
        "executionInfo/failureInfo",
        "executionInfo/result",
        "executionInfo/retryCount", "executionInfo/lastRetryTime", "executionInfo/requeueCount", "executionInfo/lastRequeueTime",
        "nodeInfo/affinityId",
        "nodeInfo/nodeUrl",
        "nodeInfo/poolId",
        "nodeInfo/nodeId",
        "nodeInfo/taskRootDirectory",
        "nodeInfo/taskRootDirectoryUrl",
    ];

    private readonly HashSet<string>? _names;
    private readonly HashSet<string> _parents = [];

    private PropertySelection(HttpRequest request, HashSet<string> known)
    {
        if ((string?)request.Query[Name] is not { Length: > 0 } text) return;
        _names = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (_names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw ServiceException.InvalidQuery(Name, text, $"The property '{unknown}' does not exist.");
        }
        _parents.UnionWith(_names.Where(static name => name.Contains('/', StringComparison.Ordinal))
            .Select(static name => name.Split('/')[0]));
        _parents.ExceptWith(_names);
    }

    /// <exception cref="ServiceException">A job does not have one of the properties.</exception>
    public static PropertySelection OfJob(HttpRequest request) => new(request, JobProperties);

    /// <exception cref="ServiceException">A job schedule does not have one of the properties.</exception>
    public static PropertySelection OfSchedule(HttpRequest request) => new(request, ScheduleProperties);

    /// <exception cref="ServiceException">A task does not have one of the properties.</exception>
    public static PropertySelection OfTask(HttpRequest request) => new(request, TaskProperties);

    /// <summary>Returns whether a property, or one below it, is selected.</summary>
    public bool Has(string name) => _names is null || _names.Contains(name) || _parents.Contains(name);

    /// <summary>Writes the properties of an object without those that are not selected below a property.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="write">Writes the properties that <see cref="Has"/> selects.</param>
    public void Write(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        if (_parents.Count == 0)
        {
            write(json);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var inner = new Utf8JsonWriter(buffer))
        {
            inner.WriteStartObject();
            write(inner);
            inner.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (_parents.Contains(property.Name)) WriteSelected(json, property);
            else property.WriteTo(json);
        }
    }

    private void WriteSelected(Utf8JsonWriter json, JsonProperty parent)
    {
        json.WriteStartObject(parent.Name);
        foreach (var property in parent.Value.EnumerateObject())
        {
            if (_names!.Contains($"{parent.Name}/{property.Name}")) property.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
