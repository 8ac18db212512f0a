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
        routes.MapPut("/jobs/{jobId}/tasks/{taskId}", UpdateAsync);
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
        var task = jobs.AddTask(JobId(context), RequestJson.ReadTask(body, QueryParameters.Version(context.Request)), body);
        ResponseWriter.SetEntity(context.Response, task.ETag, task.LastModified, writer.Url(task));
        context.Response.Headers.Location = writer.Url(task);
        context.Response.StatusCode = 201;
    }

    private async Task AddCollectionAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        _ = jobs.Read(() => jobs.Job(JobId(context)));
        var tasks = RequestJson.Read<TaskCollection>(body).Value ?? throw ServiceException.MissingProperty("value");
        if (tasks.Count is 0 or > Limits.TasksPerCollection)
        {
            throw ServiceException.InvalidProperty(
                "value", null, $"The collection has {tasks.Count} tasks; one request can add 1 to {Limits.TasksPerCollection} tasks.");
        }

        // All tasks are read before the first is added, so that a malformed body adds none.
        var read = new List<(JsonElement Json, TaskAddParameter? Task, ServiceException? Error)>();
        var version = QueryParameters.Version(context.Request);
        foreach (var json in tasks) read.Add(Read(json, version));
        await ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("taskaddresult"));
            json.WriteStartArray("value");
            foreach (var (element, task, error) in read) AddOne(json, context, element, task, error);
            json.WriteEndArray();
        })).ConfigureAwait(false);
    }

    private static (JsonElement, TaskAddParameter?, ServiceException?) Read(JsonElement json, ApiVersion version)
    {
        try
        {
            return (json, RequestJson.ReadTask(JsonMarshal.GetRawUtf8Value(json), version), null);
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
        catch (ServiceException exception)
        {
            error = exception;
        }

        json.WriteStartObject();
        json.WriteString("status", added is null ? "clienterror" : "success");
        json.WriteString(
            "taskId",
            task?.Id ?? (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : ""));
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
        var select = PropertySelection.OfTask(context.Request);
        return ResponseWriter.JsonAsync(context, jobs.Read(() =>
        {
            var task = jobs.Task(JobId(context), TaskId(context));
            ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified);
            ResponseWriter.SetEntity(context.Response, task.ETag, task.LastModified, writer.Url(task));
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("tasks/@Element"));
                select.Write(json, inner => writer.Write(inner, task, select));
            });
        }));
    }

    private Task ListAsync(HttpContext context)
    {
        var size = QueryParameters.PageSize(context.Request);
        var after = QueryParameters.SkipToken(context.Request);
        var select = PropertySelection.OfTask(context.Request);
        var filter = ODataFilter.OfTasks(context.Request.Query["$filter"]);
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
                    var task = job.Tasks[i];
                    select.Write(json, inner => writer.Write(inner, task, select));
                    json.WriteEndObject();
                    last = job.Tasks[i].Number;
                }

                json.WriteEndArray();
                if (count > size) json.WriteString("odata.nextLink", QueryParameters.NextLink(context.Request, writer.AccountUrl, last));
            });
        }));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var constraints = RequestJson.Read<TaskUpdateParameter>(body).Constraints;
        RequestJson.Validate(new TaskAddParameter { Id = "t", CommandLine = "c", Constraints = constraints }, body, "");
        var task = jobs.UpdateTask(
            JobId(context), TaskId(context), constraints, task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        ResponseWriter.SetEntity(context.Response, task.ETag, task.LastModified, writer.Url(task));
    }

    private Task DeleteAsync(HttpContext context)
    {
        jobs.DeleteTask(JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        return Task.CompletedTask;
    }

    private Task TerminateAsync(HttpContext context)
    {
        jobs.TerminateTask(
            JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task ReactivateAsync(HttpContext context)
    {
        jobs.ReactivateTask(
            JobId(context), TaskId(context), task => ConditionalHeaders.Check(context.Request, task.ETag, task.LastModified));
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
