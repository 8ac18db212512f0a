using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>A <c>$filter</c>, in the subset of OData that the service accepts.</summary>
internal static partial class ODataFilter
{
    private static readonly string[] Dates = ["creationTime", "lastModified", "lastModifiedTime", "stateTransitionTime"];

    private static readonly (EdmModel Model, EdmEntityType Type) Tasks = Model(
        "CloudTask",
        ["id", "displayName", "state", "commandLine"],
        Dates,
        [
            ("executionInfo", ["result"], ["startTime", "endTime", "lastRetryTime"], ["exitCode", "retryCount", "requeueCount"]),
            ("nodeInfo", ["poolId", "nodeId"], [], []),
        ]);

    private static readonly (EdmModel Model, EdmEntityType Type) Jobs = Model(
        "CloudJob",
        ["id", "displayName", "state", "onAllTasksComplete", "onTaskFailure"],
        Dates,
        [("executionInfo", ["terminateReason", "poolId"], ["startTime", "endTime"], [])]);

    private static readonly (EdmModel Model, EdmEntityType Type) Schedules =
        Model("CloudJobSchedule", ["id", "displayName", "state"], Dates, []);

    private static readonly (EdmModel Model, EdmEntityType Type) Files = Model("NodeFile", ["name"], [], []);

    /// <summary>Reads a filter on tasks. An absent filter matches every task.</summary>
    /// <exception cref="ServiceException">The filter is invalid.</exception>
    public static Func<LocalTask, bool> OfTasks(string? filter) => Read<LocalTask>(filter, Tasks, static (task, path) => path switch
    {
        "id" => task.Id,
        "displayName" => task.Definition.DisplayName,
        "commandLine" => task.Definition.CommandLine,
        "state" => BatchJsonWriter.Name(task.State),
        "creationTime" => task.CreationTime,
        "lastModified" or "lastModifiedTime" => task.LastModified,
        "stateTransitionTime" => task.StateTransitionTime,
        "executionInfo/result" => task.State != TaskState.Completed ? null : task.Execution!.IsSuccess ? "success" : "failure",
        "executionInfo/startTime" => task.Execution?.StartTime,
        "executionInfo/endTime" => task.Execution?.EndTime,
        "executionInfo/lastRetryTime" => task.Execution?.LastRetryTime,
        "executionInfo/exitCode" => task.Execution?.ExitCode,
        "executionInfo/retryCount" => task.Execution?.RetryCount,
        "executionInfo/requeueCount" => task.Execution?.RequeueCount,
        "nodeInfo/nodeId" => task.Nodes is [var node, ..] ? node.Id : null,
        _ => task.Nodes.Count > 0 ? task.Job.PoolId : null,
    });

    /// <summary>Reads a filter on jobs. An absent filter matches every job.</summary>
    /// <exception cref="ServiceException">The filter is invalid.</exception>
    public static Func<LocalJob, bool> OfJobs(string? filter) => Read<LocalJob>(filter, Jobs, static (job, path) => path switch
    {
        "id" => job.Id,
        "displayName" => job.Definition.DisplayName,
        "state" => BatchJsonWriter.Name(job.State),
        "onAllTasksComplete" => job.Definition.OnAllTasksComplete ?? JobValidator.NoAction,
        "onTaskFailure" => job.Definition.OnTaskFailure ?? JobValidator.NoAction,
        "lastModified" or "lastModifiedTime" => job.LastModified,
        "stateTransitionTime" => job.StateTransitionTime,
        "executionInfo/terminateReason" => job.TerminateReason,
        "executionInfo/poolId" => job.PoolId,
        "executionInfo/endTime" => job.EndTime,
        _ => job.CreationTime,
    });

    /// <summary>Reads a filter on job schedules. An absent filter matches every job schedule.</summary>
    /// <exception cref="ServiceException">The filter is invalid.</exception>
    public static Func<LocalJobSchedule, bool> OfSchedules(string? filter) =>
        Read<LocalJobSchedule>(filter, Schedules, static (schedule, path) => path switch
        {
            "id" => schedule.Id,
            "displayName" => schedule.Definition.DisplayName,
            "state" => BatchJsonWriter.Name(schedule.State),
            "lastModified" or "lastModifiedTime" => schedule.LastModified,
            "stateTransitionTime" => schedule.StateTransitionTime,
            _ => schedule.CreationTime,
        });

    /// <summary>Reads a filter on files. An absent filter matches every file.</summary>
    /// <exception cref="ServiceException">The filter is invalid.</exception>
    public static Func<FileSystemInfo, bool> OfFiles(string? filter, Func<FileSystemInfo, string> name) =>
        Read<FileSystemInfo>(filter, Files, (file, _) => name(file));

    private static (EdmModel, EdmEntityType) Model(
        string name, string[] strings, string[] dates, (string Name, string[] Strings, string[] Dates, string[] Numbers)[] complex)
    {
        var model = new EdmModel();
        var type = new EdmEntityType("Batch", name);
        model.AddElement(type);
        AddProperties(type, strings, dates, []);
        foreach (var (property, complexStrings, complexDates, numbers) in complex)
        {
            var complexType = new EdmComplexType("Batch", property);
            model.AddElement(complexType);
            AddProperties(complexType, complexStrings, complexDates, numbers);
            type.AddStructuralProperty(property, new EdmComplexTypeReference(complexType, isNullable: true));
        }

        return (model, type);
    }

    private static void AddProperties(EdmStructuredType type, string[] strings, string[] dates, string[] numbers)
    {
        foreach (var property in strings) type.AddStructuralProperty(property, EdmPrimitiveTypeKind.String);
        foreach (var property in dates) type.AddStructuralProperty(property, EdmPrimitiveTypeKind.DateTimeOffset);
        foreach (var property in numbers) type.AddStructuralProperty(property, EdmPrimitiveTypeKind.Int32);
    }

    private static Func<T, bool> Read<T>(string? filter, (EdmModel Model, EdmEntityType Type) of, Func<T, string, object?> value)
    {
        if (string.IsNullOrWhiteSpace(filter)) return static _ => true;
        try
        {
            // The service writes dates as OData 3 does, with a type and often without a time zone; OData 4 needs the zone and knows no
            // type.
            var text = Date().Replace(filter, static match => match.Groups[1].Value + (Zone().IsMatch(match.Groups[1].Value) ? "" : "Z"));
            var clause =
                new ODataQueryOptionParser(of.Model, of.Type, null, new Dictionary<string, string> { ["$filter"] = text }).ParseFilter();
            var test = new FilterEvaluator<T>(value).Compile(clause.Expression);
            return entity => test(entity) is true;
        }
        catch (Exception exception) when (exception is ODataException or NotSupportedException or FormatException or OverflowException)
        {
            throw ServiceException.InvalidQuery("$filter", filter, exception.Message);
        }
    }

    [GeneratedRegex(@"\b(?i:DateTime(?:Offset)?)'([^']*)'")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:[zZ]|[+-]\d\d:?\d\d)$")]
    private static partial Regex Zone();
}
