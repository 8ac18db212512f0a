using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>A <c>$filter</c> on tasks or jobs, in the part of OData that the service takes.</summary>
internal static class ODataFilter
{
    private static readonly (EdmModel Model, EdmEntityType Type) Tasks = Model(
        "CloudTask",
        ["id", "displayName", "state", "commandLine"],
        ["creationTime", "lastModified", "stateTransitionTime"],
        [("executionInfo", ["result"], ["startTime", "endTime", "lastRetryTime"], ["exitCode", "retryCount", "requeueCount"])]);

    private static readonly (EdmModel Model, EdmEntityType Type) Jobs = Model(
        "CloudJob", ["id", "displayName", "state", "onAllTasksComplete", "onTaskFailure"], ["creationTime", "lastModified", "stateTransitionTime"], [("executionInfo", ["terminateReason", "poolId"], ["startTime", "endTime"], [])]);

    /// <summary>Reads a filter on tasks; one that isn't there lets all through.</summary>
    /// <exception cref="ServiceException">It can't be read.</exception>
    public static Func<LocalTask, bool> OfTasks(string? filter) => Read<LocalTask>(filter, Tasks, static (task, path) => path switch
    {
        "id" => task.Id,
        "displayName" => task.Definition.DisplayName,
        "commandLine" => task.Definition.CommandLine,
        "state" => BatchJsonWriter.Name(task.State),
        "creationTime" => task.CreationTime,
        "lastModified" => task.LastModified,
        "stateTransitionTime" => task.StateTransitionTime,
        "executionInfo/result" => task.State != TaskState.Completed ? null : task.Execution!.IsSuccess ? "success" : "failure",
        "executionInfo/startTime" => task.Execution?.StartTime,
        "executionInfo/endTime" => task.Execution?.EndTime,
        "executionInfo/lastRetryTime" => task.Execution?.LastRetryTime,
        "executionInfo/exitCode" => task.Execution?.ExitCode,
        "executionInfo/retryCount" => task.Execution?.RetryCount,
        _ => task.Execution?.RequeueCount,
    });

    /// <summary>Reads a filter on jobs.</summary>
    /// <exception cref="ServiceException">It can't be read.</exception>
    public static Func<LocalJob, bool> OfJobs(string? filter) => Read<LocalJob>(filter, Jobs, static (job, path) => path switch
    {
        "id" => job.Id,
        "displayName" => job.Definition.DisplayName,
        "state" => BatchJsonWriter.Name(job.State),
        "onAllTasksComplete" => job.Definition.OnAllTasksComplete ?? JobValidator.NoAction,
        "onTaskFailure" => job.Definition.OnTaskFailure ?? JobValidator.NoAction,
        "lastModified" => job.LastModified,
        "stateTransitionTime" => job.StateTransitionTime,
        "executionInfo/terminateReason" => job.TerminateReason,
        "executionInfo/poolId" => job.PoolId,
        "executionInfo/endTime" => job.EndTime,
        _ => job.CreationTime,
    });

    private static (EdmModel, EdmEntityType) Model(string name, string[] strings, string[] dates, (string Name, string[] Strings, string[] Dates, string[] Numbers)[] complex)
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
            // The service's dates are those of OData 3; today's have no type before them.
            var text = System.Text.RegularExpressions.Regex.Replace(filter, @"\b(?i:DateTime)'([^']*)'", "$1");
            var clause = new ODataQueryOptionParser(of.Model, of.Type, null, new Dictionary<string, string> { ["$filter"] = text }).ParseFilter();
            var evaluator = new FilterEvaluator<T>(value);
            var test = evaluator.Compile(clause.Expression);
            return entity => test(entity) is true;
        }
        catch (Exception exception) when (exception is ODataException or NotSupportedException)
        {
            throw ServiceException.InvalidQuery("$filter", filter, exception.Message);
        }
    }
}
