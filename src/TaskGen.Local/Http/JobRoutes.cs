using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on jobs.</summary>
internal sealed class JobRoutes(JobStore jobs, BatchJsonWriter writer)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs", AddAsync);
        routes.MapGet("/jobs", ListAsync);
        routes.MapGet("/jobs/{jobId}", GetAsync);
        routes.MapPatch("/jobs/{jobId}", PatchAsync);
        routes.MapDelete("/jobs/{jobId}", DeleteAsync);
        routes.MapPost("/jobs/{jobId}/terminate", TerminateAsync);
        routes.MapPost("/jobs/{jobId}/disable", DisableAsync);
        routes.MapPost("/jobs/{jobId}/enable", EnableAsync);
        routes.MapGet("/jobs/{jobId}/taskcounts", CountAsync);
    }

    private static string Id(HttpContext context) => (string)context.GetRouteValue("jobId")!;

    private async Task AddAsync(HttpContext context)
    {
        var definition = RequestJson.Read<JobAddParameter>(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        JobValidator.Check(definition);
        var job = jobs.AddJob(definition);
        ResponseWriter.SetEntity(context.Response, job.ETag, job.LastModified, writer.Url(job));
        context.Response.StatusCode = 201;
    }

    private Task GetAsync(HttpContext context)
    {
        var select = QueryParameters.Select(context.Request);
        return ResponseWriter.JsonAsync(context, jobs.Read(() =>
        {
            var job = jobs.Job(Id(context));
            ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified);
            ResponseWriter.SetEntity(context.Response, job.ETag, job.LastModified, writer.Url(job));
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("jobs/@Element"));
                writer.Write(json, job, select);
            });
        }));
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after, select, filter) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request), QueryParameters.Select(context.Request), ODataFilter.OfJobs(context.Request.Query["$filter"]));
        return ResponseWriter.JsonAsync(context, jobs.Read(() => ResponseWriter.Json(json =>
        {
            var page = jobs.Jobs.Where(job => job.Number > after && filter(job)).Take(size + 1).ToArray();
            json.WriteString("odata.metadata", writer.Metadata("jobs"));
            json.WriteStartArray("value");
            foreach (var job in page.Take(size))
            {
                json.WriteStartObject();
                writer.Write(json, job, select);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.Length > size) json.WriteString("odata.nextLink", QueryParameters.NextLink(context.Request, writer.AccountUrl, page[size - 1].Number));
        })));
    }

    private async Task PatchAsync(HttpContext context)
    {
        var patch = RequestJson.Read<JobPatchParameter>(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        var job = jobs.PatchJob(Id(context), old =>
        {
            ConditionalHeaders.Check(context.Request, old.ETag, old.LastModified);
            var definition = old.Definition with
            {
                Priority = patch.Priority ?? old.Definition.Priority,
                MaxParallelTasks = patch.MaxParallelTasks ?? old.Definition.MaxParallelTasks,
                AllowTaskPreemption = patch.AllowTaskPreemption ?? old.Definition.AllowTaskPreemption,
                OnAllTasksComplete = patch.OnAllTasksComplete ?? old.Definition.OnAllTasksComplete,
                Constraints = patch.Constraints ?? old.Definition.Constraints,
                Metadata = patch.Metadata ?? old.Definition.Metadata,
            };
            JobValidator.Check(definition);
            return definition;
        });
        ResponseWriter.SetEntity(context.Response, job.ETag, job.LastModified, writer.Url(job));
    }

    private Task DeleteAsync(HttpContext context)
    {
        jobs.DeleteJob(Id(context), job => ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private async Task TerminateAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var reason = body.Length == 0 ? null : RequestJson.Read<JobTerminateParameter>(body).TerminateReason;
        jobs.TerminateJob(Id(context), reason ?? "UserTerminate", job => ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
    }

    private async Task DisableAsync(HttpContext context)
    {
        var how = RequestJson.Read<JobDisableParameter>(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false)).DisableTasks;
        if (how is not ("requeue" or "terminate" or "wait")) throw how is null ? ServiceException.MissingProperty("disableTasks") : ServiceException.InvalidProperty("disableTasks", how, "It is requeue, terminate or wait");
        jobs.DisableJob(Id(context), how, job => ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
    }

    private Task EnableAsync(HttpContext context)
    {
        jobs.EnableJob(Id(context), job => ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private Task CountAsync(HttpContext context) => ResponseWriter.JsonAsync(context, jobs.Read(() =>
    {
        var job = jobs.Job(Id(context));
        return ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("taskCounts/@Element"));
            BatchJsonWriter.WriteCounts(json, job);
        });
    }));
}
