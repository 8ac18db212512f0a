using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on job schedules.</summary>
internal sealed class JobScheduleRoutes(JobStore jobs, BatchJsonWriter writer)
{
    private const string One = "/jobschedules/{jobScheduleId}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobschedules", AddAsync);
        routes.MapGet("/jobschedules", ListAsync);
        routes.MapMethods(One, [HttpMethods.Get, HttpMethods.Head], GetAsync);
        routes.MapPatch(One, PatchAsync);
        routes.MapPut(One, UpdateAsync);
        routes.MapDelete(One, context => ChangeStateAsync(context, jobs.Schedules.Delete, 202));
        routes.MapPost(One + "/terminate", context => ChangeStateAsync(context, jobs.Schedules.Terminate, 202));
        routes.MapPost(One + "/disable", context => ChangeStateAsync(context, jobs.Schedules.Disable, 204));
        routes.MapPost(One + "/enable", context => ChangeStateAsync(context, jobs.Schedules.Enable, 204));
    }

    private static string Id(HttpContext context) => (string)context.GetRouteValue("jobScheduleId")!;

    private static void CheckConditions(HttpContext context, LocalJobSchedule schedule) =>
        ConditionalHeaders.Check(context.Request, schedule.ETag, schedule.LastModified);

    private async Task AddAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var definition = RequestJson.Read<JobScheduleParameter>(body);
        JobValidator.CheckId("id", definition.Id);
        JobScheduleValidator.Check(definition, body);
        SetHeaders(context, jobs.Schedules.Add(definition));
        context.Response.StatusCode = 201;
    }

    private Task GetAsync(HttpContext context)
    {
        var select = PropertySelection.OfSchedule(context.Request);
        var json = jobs.Read(() =>
        {
            var schedule = jobs.Schedules.Get(Id(context));
            CheckConditions(context, schedule);
            SetHeaders(context, schedule);
            return ResponseWriter.Json(json =>
            {
                json.WriteString("odata.metadata", writer.Metadata("jobschedules/@Element"));
                select.Write(json, inner => Write(inner, schedule, select));
            });
        });
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : ResponseWriter.JsonAsync(context, json);
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request));
        var select = PropertySelection.OfSchedule(context.Request);
        var filter = ODataFilter.OfSchedules(context.Request.Query["$filter"]);
        return ResponseWriter.JsonAsync(context, jobs.Read(() => ResponseWriter.Json(json => ListPage.Write(
            json,
            context.Request,
            writer,
            "jobschedules",
            jobs.Schedules.All.Where(schedule => schedule.Number > after && filter(schedule)),
            size,
            schedule => select.Write(json, inner => Write(inner, schedule, select)),
            static schedule => schedule.Number))));
    }

    /// <summary>Changes the properties in the body and keeps the others.</summary>
    private Task PatchAsync(HttpContext context) => ChangeAsync(context, static (old, patch) => old with
    {
        Schedule = patch.Schedule ?? old.Schedule,
        JobSpecification = patch.JobSpecification ?? old.JobSpecification,
        Metadata = patch.Metadata ?? old.Metadata,
    });

    /// <summary>Replaces the properties in the body, and resets those that are absent.</summary>
    private Task UpdateAsync(HttpContext context) => ChangeAsync(context, static (old, update) => old with
    {
        Schedule = update.Schedule,
        JobSpecification = update.JobSpecification,
        Metadata = update.Metadata,
    });

    private async Task ChangeAsync(
        HttpContext context, Func<JobScheduleParameter, JobScheduleParameter, JobScheduleParameter> change)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var update = RequestJson.Read<JobScheduleParameter>(body);
        if (update.Id is not null || update.DisplayName is not null)
        {
            throw ServiceException.InvalidBody("The id and the display name of a job schedule cannot be changed.");
        }
        SetHeaders(context, jobs.Schedules.Change(Id(context), old =>
        {
            CheckConditions(context, old);
            var definition = change(old.Definition, update);
            JobScheduleValidator.Check(definition, body);
            return definition;
        }));
    }

    private static Task ChangeStateAsync(HttpContext context, Action<string, Action<LocalJobSchedule>> change, int status)
    {
        change(Id(context), schedule => CheckConditions(context, schedule));
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private void SetHeaders(HttpContext context, LocalJobSchedule schedule) =>
        ResponseWriter.SetEntity(context.Response, schedule.ETag, schedule.LastModified, writer.Url(schedule));

    private void Write(Utf8JsonWriter json, LocalJobSchedule schedule, PropertySelection select)
    {
        bool Has(string name) => select.Has(name);
        var definition = schedule.Definition;
        if (Has("id")) json.WriteString("id", schedule.Id);
        if (Has("displayName") && definition.DisplayName is { } displayName) json.WriteString("displayName", displayName);
        if (Has("url")) json.WriteString("url", writer.Url(schedule));
        if (Has("eTag")) json.WriteString("eTag", schedule.ETag);
        if (Has("creationTime")) json.WriteString("creationTime", schedule.CreationTime.UtcDateTime);
        if (Has("lastModified")) json.WriteString("lastModified", schedule.LastModified.UtcDateTime);
        if (Has("state")) json.WriteString("state", BatchJsonWriter.Name(schedule.State));
        if (Has("stateTransitionTime")) json.WriteString("stateTransitionTime", schedule.StateTransitionTime.UtcDateTime);
        if (Has("previousState") && schedule.PreviousState is { } previous)
        {
            json.WriteString("previousState", BatchJsonWriter.Name(previous));
        }
        if (Has("previousStateTransitionTime") && schedule.PreviousStateTransitionTime is { } previousTime)
        {
            json.WriteString("previousStateTransitionTime", previousTime.UtcDateTime);
        }
        if (Has("schedule")) Write(json, "schedule", definition.Schedule);
        if (Has("jobSpecification")) Write(json, "jobSpecification", definition.JobSpecification);
        if (Has("metadata") && definition.Metadata is { } metadata) Write(json, "metadata", metadata);
        if (Has("executionInfo")) WriteExecution(json, schedule);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        BatchJsonWriter.WriteWithoutSecrets(json, RequestJson.ToElement(value));
    }

    private void WriteExecution(Utf8JsonWriter json, LocalJobSchedule schedule)
    {
        json.WriteStartObject("executionInfo");
        var isOpen = schedule.State is JobScheduleState.Active or JobScheduleState.Disabled;
        if (isOpen && schedule.NextRunTime(jobs.Now) is { } next) json.WriteString("nextRunTime", next.UtcDateTime);
        if (schedule.RecentJobId is { } recent)
        {
            json.WriteStartObject("recentJob");
            json.WriteString("id", recent);
            json.WriteString("url", writer.JobUrl(recent));
            json.WriteEndObject();
        }
        if (schedule.EndTime is { } end) json.WriteString("endTime", end.UtcDateTime);
        json.WriteEndObject();
    }
}
