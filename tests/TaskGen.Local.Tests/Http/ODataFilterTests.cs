using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Local.Http;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of the filters of lists.</summary>
public sealed class ODataFilterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly LocalTask[] _tasks;

    public ODataFilterTests()
    {
        var job = new LocalJob(new() { Id = "j" }, "job-1", Start, number: 1);
        _tasks = [Task("a", 2, "Red"), Task("b", 3, null), Task("c", 4, "Dark red"), Task("d", null, "Blue")];
        _tasks[1].Execution!.RetryCount = 1;
        _tasks[3].Change(_tasks[3].Definition, Start.AddHours(9));

        LocalTask Task(string id, int? exitCode, string? displayName)
        {
            var number = id[0] - 'a' + 2;
            var definition = new TaskAddParameter { Id = id, DisplayName = displayName, CommandLine = $"run {id}" };
            var task = new LocalTask(job, definition, [], Start.AddHours(number), number);
            if (exitCode is null) return task;
            task.Execution = new() { ExitCode = exitCode, StartTime = Start.AddDays(number) };
            task.MoveTo(TaskState.Completed, Start.AddHours(number));
            return task;
        }
    }

    [Theory]
    [InlineData("executionInfo/exitCode lt 3", "a")]
    [InlineData("executionInfo/exitCode le 3", "a b")]
    [InlineData("executionInfo/exitCode eq 3", "b")]
    [InlineData("executionInfo/exitCode ge 3", "b c")]
    [InlineData("executionInfo/exitCode gt 3", "c")]
    [InlineData("3 lt executionInfo/exitCode", "c")]
    [InlineData("executionInfo/retryCount eq 1", "b")]
    [InlineData("executionInfo/requeueCount eq 0", "a b c")]

    // Only 'ne' holds for a value that is absent.
    [InlineData("executionInfo/exitCode ne 3", "a c d")]
    [InlineData("executionInfo/exitCode eq null", "d")]
    [InlineData("executionInfo/exitCode ne null", "a b c")]
    [InlineData("displayName eq null", "b")]
    [InlineData("executionInfo/endTime eq null", "a b c d")]
    [InlineData("startswith(displayName, 'R')", "a")]
    [InlineData("startswith(displayName, 'red')", "a")]
    [InlineData("endswith(displayName, 'RED')", "a c")]
    [InlineData("contains(displayName, 'k r')", "c")]
    [InlineData("not startswith(displayName, 'R')", "b c d")]
    [InlineData("displayName eq 'dark RED'", "c")]
    [InlineData("displayName gt 'c'", "a c")]
    [InlineData("commandLine eq 'run b'", "b")]
    [InlineData("id eq 'a' or id eq 'b' and state eq 'active'", "a")]
    [InlineData("(id eq 'a' or id eq 'b') and state eq 'completed'", "a b")]
    [InlineData("not (id eq 'a' or state eq 'active')", "b c")]
    [InlineData("state eq 'COMPLETED'", "a b c")]
    [InlineData("creationTime lt 2026-03-01T15:00:00Z", "a")]
    [InlineData("creationTime le datetime'2026-03-01T15:00:00'", "a b")]
    [InlineData("creationTime ge DateTime'2026-03-01T16:00:00+01:00'", "b c d")]
    [InlineData("stateTransitionTime gt datetimeoffset'2026-03-01T15:00:00Z'", "c d")]
    [InlineData("lastModified ge 2026-03-01T21:00:00Z", "d")]
    [InlineData("lastModifiedTime eq 2026-03-01T21:00:00Z", "d")]
    [InlineData("executionInfo/startTime gt 2026-03-04T00:00:00Z", "b c")]
    [InlineData("nodeInfo/poolId eq null", "a b c d")]
    [InlineData("  ", "a b c d")]
    [InlineData(null, "a b c d")]
    public void Tasks_are_filtered(string? filter, string ids) =>
        Assert.Equal(ids, Ids(_tasks.Where(ODataFilter.OfTasks(filter)), static task => task.Id));

    [Theory]
    [InlineData("id eq 'ONE'", "one")]
    [InlineData("displayName eq null", "two")]
    [InlineData("state eq 'active'", "one")]
    [InlineData("onAllTasksComplete eq 'noaction'", "one")]
    [InlineData("onAllTasksComplete eq 'terminatejob'", "two")]
    [InlineData("onTaskFailure eq 'noaction'", "two")]
    [InlineData("onTaskFailure eq 'performExitOptionsJobAction'", "one")]
    [InlineData("executionInfo/poolId eq 'p'", "one")]
    [InlineData("executionInfo/poolId eq 'local'", "two")]
    [InlineData("executionInfo/terminateReason eq 'enough'", "two")]
    [InlineData("executionInfo/endTime ge 2026-03-01T14:00:00Z", "two")]
    [InlineData("executionInfo/startTime eq 2026-03-01T13:00:00Z", "two")]
    [InlineData("creationTime eq 2026-03-01T12:00:00Z", "one")]
    [InlineData("lastModified eq 2026-03-01T14:00:00Z", "two")]
    [InlineData("stateTransitionTime eq 2026-03-01T12:00:00Z", "one")]
    public void Jobs_are_filtered(string filter, string ids)
    {
        var one = new JobAddParameter
        {
            Id = "one",
            DisplayName = "First",
            OnTaskFailure = "performexitoptionsjobaction",
            PoolInfo = new() { PoolId = "p" },
        };
        LocalJob[] jobs = [
            new(one, "job-1", Start, number: 1),
            new(new() { Id = "two", OnAllTasksComplete = "terminatejob" }, "job-1", Start.AddHours(1), number: 2),
        ];
        jobs[1].MoveTo(JobState.Completed, Start.AddHours(2), "enough");
        Assert.Equal(ids, Ids(jobs.Where(ODataFilter.OfJobs(filter)), static job => job.Id));
    }

    [Theory]
    [InlineData("id eq 'one'", "one")]
    [InlineData("displayName eq 'Second'", "two")]
    [InlineData("state eq 'disabled'", "two")]
    [InlineData("creationTime eq 2026-03-01T12:00:00Z", "one")]
    [InlineData("lastModified eq 2026-03-01T14:00:00Z", "two")]
    [InlineData("stateTransitionTime gt 2026-03-01T13:00:00Z", "two")]
    public void Job_schedules_are_filtered(string filter, string ids)
    {
        LocalJobSchedule[] schedules =
        [
            new(new() { Id = "one" }, Start, number: 1),
            new(new() { Id = "two", DisplayName = "Second" }, Start.AddHours(1), number: 2),
        ];
        schedules[1].MoveTo(JobScheduleState.Disabled, Start.AddHours(2));
        Assert.Equal(ids, Ids(schedules.Where(ODataFilter.OfSchedules(filter)), static schedule => schedule.Id));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state eq completed")]
    [InlineData("state eq 'completed")]
    [InlineData("nothing eq 'x'")]
    [InlineData("executionInfo/nothing eq 'x'")]
    [InlineData("executionInfo/exitCode add 1 eq 2")]
    [InlineData("executionInfo/exitCode eq '2'")]
    [InlineData("tolower(id) eq 'a'")]
    [InlineData("creationTime gt datetime'yesterday'")]
    public void An_invalid_filter_is_rejected_with_its_text(string filter)
    {
        var exception = Assert.Throws<ServiceException>(() => ODataFilter.OfTasks(filter));
        Assert.Equal((400, "InvalidQueryParameterValue"), (exception.Status, exception.Code));
        Assert.Equal([("QueryParameterName", "$filter"), ("QueryParameterValue", filter)], exception.Values.Take(2));
        Assert.Equal("Reason", exception.Values[2].Key);
        Assert.Equal(3, exception.Values.Count);
    }

    private static string Ids<T>(IEnumerable<T> items, Func<T, string> id) => string.Join(' ', items.Select(id));
}
