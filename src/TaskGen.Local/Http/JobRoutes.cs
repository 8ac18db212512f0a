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
internal sealed class JobRoutes(Scheduler scheduler, Entities entities)
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
        JobDefinition.Check(definition);
        var job = scheduler.AddJob(definition);
        Answer.SetEntity(context.Response, job.ETag, job.LastModified, entities.Url(job));
        context.Response.StatusCode = 201;
    }

    private Task GetAsync(HttpContext context)
    {
        var select = Query.Select(context.Request);
        return Answer.JsonAsync(context, scheduler.Read(() =>
        {
            var job = scheduler.Job(Id(context));
            Conditions.Check(context.Request, job.ETag, job.LastModified);
            Answer.SetEntity(context.Response, job.ETag, job.LastModified, entities.Url(job));
            return Answer.Json(json =>
            {
                json.WriteString("odata.metadata", entities.Metadata("jobs/@Element"));
                entities.Write(json, job, select);
            });
        }));
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after, select, filter) = (Query.PageSize(context.Request), Query.SkipToken(context.Request), Query.Select(context.Request), TaskFilter.OfJobs(context.Request.Query["$filter"]));
        return Answer.JsonAsync(context, scheduler.Read(() => Answer.Json(json =>
        {
            var jobs = scheduler.Jobs.Where(job => job.Number > after && filter(job)).Take(size + 1).ToArray();
            json.WriteString("odata.metadata", entities.Metadata("jobs"));
            json.WriteStartArray("value");
            foreach (var job in jobs.Take(size))
            {
                json.WriteStartObject();
                entities.Write(json, job, select);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (jobs.Length > size) json.WriteString("odata.nextLink", Query.NextLink(context.Request, entities.AccountUrl, jobs[size - 1].Number));
        })));
    }

    private async Task PatchAsync(HttpContext context)
    {
        var patch = RequestJson.Read<JobPatchParameter>(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        var job = scheduler.PatchJob(Id(context), old =>
        {
            Conditions.Check(context.Request, old.ETag, old.LastModified);
            var definition = old.Definition with
            {
                Priority = patch.Priority ?? old.Definition.Priority,
                MaxParallelTasks = patch.MaxParallelTasks ?? old.Definition.MaxParallelTasks,
                AllowTaskPreemption = patch.AllowTaskPreemption ?? old.Definition.AllowTaskPreemption,
                OnAllTasksComplete = patch.OnAllTasksComplete ?? old.Definition.OnAllTasksComplete,
                Constraints = patch.Constraints ?? old.Definition.Constraints,
                Metadata = patch.Metadata ?? old.Definition.Metadata,
            };
            JobDefinition.Check(definition);
            return definition;
        });
        Answer.SetEntity(context.Response, job.ETag, job.LastModified, entities.Url(job));
    }

    private Task DeleteAsync(HttpContext context)
    {
        scheduler.DeleteJob(Id(context), job => Conditions.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private async Task TerminateAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var reason = body.Length == 0 ? null : RequestJson.Read<JobTerminateParameter>(body).TerminateReason;
        scheduler.TerminateJob(Id(context), reason ?? "UserTerminate", job => Conditions.Check(context.Request, job.ETag, job.LastModified));
        context.Response.StatusCode = 202;
    }

    private async Task DisableAsync(HttpContext context)
    {
        var how = RequestJson.Read<JobDisableParameter>(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false)).DisableTasks;
        if (how is not ("requeue" or "terminate" or "wait")) throw how is null ? ServiceException.MissingProperty("disableTasks") : ServiceException.InvalidProperty("disableTasks", how, "It is requeue, terminate or wait");
        scheduler.DisableJob(Id(context), how);
        context.Response.StatusCode = 202;
    }

    private Task EnableAsync(HttpContext context)
    {
        scheduler.EnableJob(Id(context));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private Task CountAsync(HttpContext context) => Answer.JsonAsync(context, scheduler.Read(() =>
    {
        var job = scheduler.Job(Id(context));
        return Answer.Json(json =>
        {
            json.WriteString("odata.metadata", entities.Metadata("taskCounts/@Element"));
            Entities.WriteCounts(json, job);
        });
    }));
}
