using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on jobs.</summary>
internal sealed class JobRoutes(JobStore jobs, BatchJsonWriter writer)
{
    private static readonly string[] DisableActions = ["requeue", "terminate", "wait"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs", AddAsync);
        routes.MapGet("/jobs", context => ListAsync(context, static () => static _ => true));
        routes.MapGet("/jobschedules/{jobScheduleId}/jobs", ListFromScheduleAsync);
        routes.MapGet("/jobs/{jobId}", GetAsync);
        routes.MapPatch("/jobs/{jobId}", PatchAsync);
        routes.MapPut("/jobs/{jobId}", UpdateAsync);
        routes.MapDelete("/jobs/{jobId}", DeleteAsync);
        routes.MapPost("/jobs/{jobId}/terminate", TerminateAsync);
        routes.MapPost("/jobs/{jobId}/disable", DisableAsync);
        routes.MapPost("/jobs/{jobId}/enable", EnableAsync);
        routes.MapGet("/jobs/{jobId}/taskcounts", CountAsync);
        routes.MapGet("/jobs/{jobId}/jobpreparationandreleasetaskstatus", ListNodeTasksAsync);
    }

    private static string Id(HttpContext context) => (string)context.GetRouteValue("jobId")!;

    private static Action<LocalJob> Conditions(HttpContext context) =>
        job => ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified);

    private async Task AddAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var definition = RequestJson.Read<JobAddParameter>(body);
        JobValidator.CheckId("id", definition.Id);
        JobValidator.Check(definition, body);
        SetHeaders(context, jobs.AddJob(definition));
        context.Response.StatusCode = 201;
    }

    private Task GetAsync(HttpContext context)
    {
        var select = PropertySelection.OfJob(context.Request);
        return ResponseWriter.JsonAsync(context, jobs.Read(() =>
        {
            var job = jobs.Job(Id(context));
            ConditionalHeaders.Check(context.Request, job.ETag, job.LastModified);
            SetHeaders(context, job);
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("jobs/@Element"));
                select.Write(json, inner => writer.Write(inner, job, select));
            });
        }));
    }

    private Task ListFromScheduleAsync(HttpContext context) => ListAsync(context, () =>
    {
        var schedule = jobs.Schedules.Get((string)context.GetRouteValue("jobScheduleId")!);
        return job => JobScheduleStore.IsOf(schedule, job);
    });

    private Task ListAsync(HttpContext context, Func<Func<LocalJob, bool>> scope)
    {
        var (size, after) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request));
        var (select, filter) = (PropertySelection.OfJob(context.Request), ODataFilter.OfJobs(context.Request.Query["$filter"]));
        return ResponseWriter.JsonAsync(context, jobs.Read(() => ResponseWriter.Json(json =>
        {
            var isInScope = scope();
            ListPage.Write(
                json,
                context.Request,
                writer,
                "jobs",
                jobs.Jobs.Where(job => job.Number > after && isInScope(job) && filter(job)),
                size,
                job => select.Write(json, inner => writer.Write(inner, job, select)),
                static job => job.Number);
        })));
    }

    /// <summary>Changes the properties in the body and keeps the others.</summary>
    private Task PatchAsync(HttpContext context) => ChangeAsync(context, static (old, patch) => old with
    {
        Priority = patch.Priority ?? old.Priority,
        MaxParallelTasks = patch.MaxParallelTasks ?? old.MaxParallelTasks,
        AllowTaskPreemption = patch.AllowTaskPreemption ?? old.AllowTaskPreemption,
        OnAllTasksComplete = patch.OnAllTasksComplete ?? old.OnAllTasksComplete,
        Constraints = patch.Constraints ?? old.Constraints,
        PoolInfo = patch.PoolInfo ?? old.PoolInfo,
        Metadata = patch.Metadata ?? old.Metadata,
    });

    /// <summary>Replaces the properties in the body, and resets those that are absent.</summary>
    private Task UpdateAsync(HttpContext context) => ChangeAsync(context, static (old, update) => old with
    {
        Priority = update.Priority,
        MaxParallelTasks = update.MaxParallelTasks,
        AllowTaskPreemption = update.AllowTaskPreemption,
        OnAllTasksComplete = update.OnAllTasksComplete,
        Constraints = update.Constraints,
        PoolInfo = update.PoolInfo,
        Metadata = update.Metadata,
    });

    private async Task ChangeAsync(HttpContext context, Func<JobAddParameter, JobPatchParameter, JobAddParameter> change)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var patch = RequestJson.Read<JobPatchParameter>(body);
        var job = jobs.PatchJob(Id(context), old =>
        {
            ConditionalHeaders.Check(context.Request, old.ETag, old.LastModified);
            var definition = change(old.Definition, patch);
            JobValidator.Check(definition, body);
            if (definition.PoolInfo!.PoolId != old.Definition.PoolInfo!.PoolId && old.State != JobState.Disabled)
            {
                throw new ServiceException(409, "JobNotDisabled", "The pool of a job can be changed only while the job is disabled.");
            }

            return definition;
        });
        SetHeaders(context, job);
    }

    private Task DeleteAsync(HttpContext context)
    {
        jobs.DeleteJob(Id(context), Conditions(context));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private async Task TerminateAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var reason = body.Length == 0 ? null : RequestJson.Read<JobTerminateParameter>(body).TerminateReason;
        jobs.TerminateJob(Id(context), reason ?? "UserTerminate", Conditions(context));
        context.Response.StatusCode = 202;
    }

    private async Task DisableAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var action = RequestJson.Read<JobDisableParameter>(body).DisableTasks?.ToLowerInvariant()
            ?? throw ServiceException.MissingProperty("disableTasks");
        if (!DisableActions.Contains(action))
        {
            throw ServiceException.InvalidProperty("disableTasks", action, "Allowed values: " + string.Join(", ", DisableActions));
        }
        jobs.DisableJob(Id(context), action, Conditions(context));
        context.Response.StatusCode = 202;
    }

    private Task EnableAsync(HttpContext context)
    {
        jobs.EnableJob(Id(context), Conditions(context));
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

    private Task ListNodeTasksAsync(HttpContext context) => ResponseWriter.JsonAsync(context, jobs.Read(() =>
    {
        var job = jobs.Job(Id(context));
        return ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("jobpreparationandreleasetaskstatuslist"));
            writer.WriteNodeTasks(json, job);
        });
    }));

    private void SetHeaders(HttpContext context, LocalJob job) =>
        ResponseWriter.SetEntity(context.Response, job.ETag, job.LastModified, writer.Url(job));
}
