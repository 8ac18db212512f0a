using System;
using System.Collections.Generic;
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

/// <summary>The operations on tasks.</summary>
internal sealed class TaskRoutes(JobStore jobs, BatchJsonWriter writer, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{jobId}/tasks", AddAsync);
        routes.MapPost("/jobs/{jobId}/addtaskcollection", AddCollectionAsync);
        routes.MapGet("/jobs/{jobId}/tasks", ListAsync);
        routes.MapGet("/jobs/{jobId}/tasks/{taskId}", GetAsync);
        routes.MapDelete("/jobs/{jobId}/tasks/{taskId}", DeleteAsync);
        routes.MapPost("/jobs/{jobId}/tasks/{taskId}/terminate", TerminateAsync);
        routes.MapPost("/jobs/{jobId}/tasks/{taskId}/reactivate", ReactivateAsync);
        routes.MapGet("/jobs/{jobId}/tasks/{taskId}/subtasksinfo", SubtasksAsync);
    }

    private static string JobId(HttpContext context) => (string)context.GetRouteValue("jobId")!;

    private static string TaskId(HttpContext context) => (string)context.GetRouteValue("taskId")!;

    private async Task AddAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var task = jobs.AddTask(JobId(context), RequestJson.ReadTask(body), body);
        ResponseWriter.SetEntity(context.Response, task.ETag, task.LastModified, writer.Url(task));
        context.Response.Headers.Location = writer.Url(task);
        context.Response.StatusCode = 201;
    }

    private async Task AddCollectionAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        _ = jobs.Read(() => jobs.Job(JobId(context)));
        var tasks = RequestJson.Read<TaskCollection>(body).Value ?? throw ServiceException.MissingProperty("value");
        if (tasks.Count is 0 or > Limits.TasksPerCollection) throw ServiceException.InvalidProperty("value", null, $"It holds {tasks.Count} tasks, where 1 to {Limits.TasksPerCollection} can be added in one request");

        // All are read before the first is added: a body that is wrong in shape adds nothing.
        var read = new List<(JsonElement Json, TaskAddParameter? Task, ServiceException? Error)>();
        foreach (var json in tasks) read.Add(Read(json));
        await ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("taskaddresult"));
            json.WriteStartArray("value");
            foreach (var (element, task, error) in read) AddOne(json, context, element, task, error);
            json.WriteEndArray();
        })).ConfigureAwait(false);
    }

    private static (JsonElement, TaskAddParameter?, ServiceException?) Read(JsonElement json)
    {
        try
        {
            return (json, RequestJson.ReadTask(JsonMarshal.GetRawUtf8Value(json)), null);
        }
        catch (ServiceException error) when (error.Code != "InvalidRequestBody")
        {
            return (json, null, error);
        }
    }

    private void AddOne(Utf8JsonWriter json, HttpContext context, JsonElement element, TaskAddParameter? task, ServiceException? error)
    {
        LocalTask? added = null;
        try
        {
            if (task is not null) added = jobs.AddTask(JobId(context), task, JsonMarshal.GetRawUtf8Value(element).ToArray());
        }
        catch (ServiceException refused)
        {
            error = refused;
        }

        json.WriteStartObject();
        json.WriteString("status", added is null ? "clienterror" : "success");
        json.WriteString("taskId", task?.Id ?? (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : ""));
        if (added is not null)
        {
            json.WriteString("eTag", added.ETag);
            json.WriteString("lastModified", added.LastModified.UtcDateTime);
            json.WriteString("location", writer.Url(added));
        }
        else
        {
            json.WriteStartObject("error");
            ResponseWriter.WriteError(json, error!, context.TraceIdentifier, time.GetUtcNow());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private Task GetAsync(HttpContext context)
    {
        var select = QueryParameters.Select(context.Request);
        return ResponseWriter.JsonAsync(context, jobs.Read(() =>
        {
            var task = jobs.Task(JobId(context), TaskId(context));
            ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified);
            ResponseWriter.SetEntity(context.Response, task.ETag, task.LastModified, writer.Url(task));
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("tasks/@Element"));
                writer.Write(json, task, select);
            });
        }));
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after, select, filter) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request), QueryParameters.Select(context.Request), ODataFilter.OfTasks(context.Request.Query["$filter"]));
        return ResponseWriter.JsonAsync(context, jobs.Read(() =>
        {
            var job = jobs.Job(JobId(context));
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("tasks"));
                json.WriteStartArray("value");
                var (count, last) = (0, 0L);
                for (var i = job.IndexAfter(after); i < job.Tasks.Count; i++)
                {
                    if (!filter(job.Tasks[i])) continue;
                    if (++count > size) break;
                    json.WriteStartObject();
                    writer.Write(json, job.Tasks[i], select);
                    json.WriteEndObject();
                    last = job.Tasks[i].Number;
                }

                json.WriteEndArray();
                if (count > size) json.WriteString("odata.nextLink", QueryParameters.NextLink(context.Request, writer.AccountUrl, last));
            });
        }));
    }

    private Task DeleteAsync(HttpContext context)
    {
        jobs.DeleteTask(JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        return Task.CompletedTask;
    }

    private Task TerminateAsync(HttpContext context)
    {
        jobs.TerminateTask(JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task ReactivateAsync(HttpContext context)
    {
        jobs.ReactivateTask(JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task SubtasksAsync(HttpContext context) => ResponseWriter.JsonAsync(context, jobs.Read(() =>
    {
        var task = jobs.Task(JobId(context), TaskId(context));
        return ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("subtasks"));
            writer.WriteSubtasks(json, task);
        });
    }));
}
