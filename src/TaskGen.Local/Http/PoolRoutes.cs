using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>The operations that read pools, nodes, images, and applications. Every pool exists and has the same nodes.</summary>
internal sealed class PoolRoutes(JobStore jobs, BatchJsonWriter writer, LocalBatchOptions options)
{
    private readonly DateTimeOffset _created = options.TimeProvider.GetUtcNow();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pools", ListPoolsAsync);
        routes.MapPost("/pools", static _ => throw new ServiceException(409, "PoolExists", "The specified pool already exists."));
        routes.MapMethods("/pools/{poolId}", [HttpMethods.Get, HttpMethods.Head], GetPoolAsync);
        routes.MapGet("/pools/{poolId}/nodes", ListNodesAsync);
        routes.MapGet("/pools/{poolId}/nodes/{nodeId}", GetNodeAsync);
        routes.MapGet("/nodecounts", CountNodesAsync);
        routes.MapGet("/supportedimages", ListImagesAsync);
        routes.MapGet("/applications", ListApplicationsAsync);
        routes.MapGet("/applications/{applicationId}", GetApplicationAsync);
    }

    private static string PoolId(HttpContext context)
    {
        var id = (string)context.GetRouteValue("poolId")!;
        return TaskIds.IsValid(id) ? id : throw new ServiceException(404, "PoolNotFound", "The specified pool does not exist.");
    }

    private Task ListAsync<T>(HttpContext context, string metadata, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var (size, after) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request));
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json => ListPage.Write(
            json,
            context.Request,
            writer,
            metadata,
            items.Select((item, index) => (Item: item, Number: index + 1L)).Where(result => result.Number > after),
            size,
            result => write(json, result.Item),
            static result => result.Number)));
    }

    private string[] PoolIds() =>
        jobs.Read(() => jobs.Jobs.Select(static job => job.PoolId)
            .Append(LocalJob.DefaultPoolId)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray());

    private Task ListPoolsAsync(HttpContext context) => ListAsync(context, "pools", PoolIds(), WritePool);

    private Task GetPoolAsync(HttpContext context)
    {
        var id = PoolId(context);
        ResponseWriter.SetEntity(context.Response, "0x1", _created, $"{writer.AccountUrl}pools/{id}");
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("pools/@Element"));
            WritePool(json, id);
        }));
    }

    private void WritePool(Utf8JsonWriter json, string id)
    {
        json.WriteString("id", id);
        json.WriteString("url", $"{writer.AccountUrl}pools/{id}");
        json.WriteString("eTag", "0x1");
        json.WriteString("creationTime", _created.UtcDateTime);
        json.WriteString("lastModified", _created.UtcDateTime);
        json.WriteString("state", "active");
        json.WriteString("stateTransitionTime", _created.UtcDateTime);
        json.WriteString("allocationState", "steady");
        json.WriteString("allocationStateTransitionTime", _created.UtcDateTime);
        json.WriteString("vmSize", "local");
        json.WriteString("resizeTimeout", "PT15M");
        json.WriteNumber("currentDedicatedNodes", jobs.Nodes.Count);
        json.WriteNumber("targetDedicatedNodes", jobs.Nodes.Count);
        json.WriteNumber("currentLowPriorityNodes", 0);
        json.WriteNumber("targetLowPriorityNodes", 0);
        json.WriteBoolean("enableAutoScale", false);
        json.WriteBoolean("enableInterNodeCommunication", true);
        json.WriteNumber("taskSlotsPerNode", jobs.SlotsPerNode);
        json.WriteStartObject("taskSchedulingPolicy");
        json.WriteString("nodeFillType", "spread");
        json.WriteEndObject();
    }

    private Task ListNodesAsync(HttpContext context)
    {
        var poolId = PoolId(context);
        return ListAsync(context, "nodes", jobs.Nodes, (json, node) => WriteNode(json, poolId, node));
    }

    private Task GetNodeAsync(HttpContext context)
    {
        var (poolId, node) = (PoolId(context), jobs.Node((string)context.GetRouteValue("nodeId")!));
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("nodes/@Element"));
            WriteNode(json, poolId, node);
        }));
    }

    private void WriteNode(Utf8JsonWriter json, string poolId, LocalNode node)
    {
        var (running, slots) = jobs.Read(() => (jobs.RunningTasks(node), jobs.SlotsPerNode - node.FreeSlots));
        json.WriteString("id", node.Id);
        json.WriteString("url", $"{writer.AccountUrl}pools/{poolId}/nodes/{node.Id}");
        json.WriteString("state", running > 0 ? "running" : "idle");
        json.WriteString("schedulingState", "enabled");
        json.WriteString("stateTransitionTime", _created.UtcDateTime);
        json.WriteString("lastBootTime", _created.UtcDateTime);
        json.WriteString("allocationTime", _created.UtcDateTime);
        json.WriteString("ipAddress", "127.0.0.1");
        json.WriteString("affinityId", $"TVM:{node.Id}");
        json.WriteString("vmSize", "local");
        json.WriteNumber("runningTasksCount", running);
        json.WriteNumber("runningTaskSlotsCount", slots);
        json.WriteBoolean("isDedicated", true);
    }

    private Task CountNodesAsync(HttpContext context) => ListAsync(context, "poolnodecounts", PoolIds(), (json, poolId) =>
    {
        var running = jobs.Read(() => jobs.Nodes.Count(node => jobs.RunningTasks(node) > 0));
        json.WriteString("poolId", poolId);
        foreach (var (name, idle, busy) in ((string, int, int)[])[
            ("dedicated", jobs.Nodes.Count - running, running),
            ("lowPriority", 0, 0),
        ])
        {
            json.WriteStartObject(name);
            foreach (var state in (string[])
                [
                    "creating",
                    "leavingPool",
                    "offline",
                    "preempted",
                    "rebooting",
                    "reimaging",
                    "starting",
                    "startTaskFailed",
                    "unknown",
                    "unusable",
                    "waitingForStartTask",
                    "upgradingOS",
                ])
            {
                json.WriteNumber(state, 0);
            }

            json.WriteNumber("idle", idle);
            json.WriteNumber("running", busy);
            json.WriteNumber("total", idle + busy);
            json.WriteEndObject();
        }
    });

    private Task ListImagesAsync(
        HttpContext context) => ListAsync(context, "supportedimages", [RuntimeInformation.OSDescription], static (json, description) =>
    {
        json.WriteString("nodeAgentSKUId", "batch.node.local");
        json.WriteStartObject("imageReference");
        json.WriteString("publisher", "local");
        json.WriteString("offer", description);
        json.WriteString("sku", "local");
        json.WriteString("version", "latest");
        json.WriteEndObject();
        json.WriteString("osType", OperatingSystem.IsWindows() ? "windows" : "linux");
        json.WriteString("verificationType", "unverified");
    });

    private IEnumerable<IGrouping<string, string>> Applications() =>
        options.ApplicationPackages.Keys.Order(StringComparer.OrdinalIgnoreCase)
            .GroupBy(static key => key.Split('#')[0], StringComparer.OrdinalIgnoreCase);

    private Task ListApplicationsAsync(HttpContext context) => ListAsync(context, "applications", Applications(), WriteApplication);

    private Task GetApplicationAsync(HttpContext context)
    {
        var id = (string)context.GetRouteValue("applicationId")!;
        var application = Applications()
            .FirstOrDefault(application => string.Equals(application.Key, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ServiceException(404, "ApplicationNotFound", "The specified application does not exist.");
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("applications/@Element"));
            WriteApplication(json, application);
        }));
    }

    private static void WriteApplication(Utf8JsonWriter json, IGrouping<string, string> application)
    {
        json.WriteString("id", application.Key);
        json.WriteString("displayName", application.Key);
        json.WriteStartArray("versions");
        foreach (var version in application.Where(static key => key.Contains('#', StringComparison.Ordinal)))
        {
            json.WriteStringValue(version.Split('#', 2)[1]);
        }
        json.WriteEndArray();
    }
}
