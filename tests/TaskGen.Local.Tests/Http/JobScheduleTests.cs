using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of job schedules and of the jobs that they create.</summary>
public sealed class JobScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_schedule_creates_one_job_at_a_time_between_its_first_and_last_time()
    {
        await using var endpoint = await StartAsync(
            """
            "doNotRunUntil":"2026-03-01T01:00:00Z","doNotRunAfter":"2026-03-01T04:30:00","recurrenceInterval":"PT1H"
            """);
        Assert.Equal("2026-03-01T01:00:00Z", (await ExecutionAsync(endpoint)).GetProperty("nextRunTime").GetString());
        Assert.Empty(await JobsAsync(endpoint));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        await endpoint.AddScriptAsync("t", "echo $AZ_BATCH_JOB_ID", job: "s:job-1");
        await endpoint.CompletedAsync("t", "s:job-1");
        Assert.Equal("s:job-1\n", await endpoint.FileAsync("t", job: "s:job-1"));

        // The second job is due, but has to wait until the first has ended.
        _time.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        await EndJobAsync(endpoint, "s:job-1");
        Assert.Equal(["s:job-1", "s:job-2"], await JobsAsync(endpoint));
        await EndJobAsync(endpoint, "s:job-2");
        Assert.Equal(2, (await JobsAsync(endpoint)).Length);

        // Recurrences that have passed do not get a job later.
        _time.Advance(TimeSpan.FromHours(1.75));
        Assert.Equal(["s:job-1", "s:job-2", "s:job-3"], await JobsAsync(endpoint));
        Assert.False((await ExecutionAsync(endpoint)).TryGetProperty("nextRunTime", out _));
        _time.Advance(TimeSpan.FromHours(10));
        Assert.Equal("active", await StateAsync(endpoint));
        await EndJobAsync(endpoint, "s:job-3");
        Assert.Equal("completed", await StateAsync(endpoint));
        Assert.Equal("s:job-3", (await ExecutionAsync(endpoint)).GetProperty("recentJob").GetProperty("id").GetString());
        await endpoint.AssertErrorAsync(409, "JobScheduleCompleted", HttpMethod.Post, "jobschedules/s/enable");
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task A_job_is_not_created_after_its_start_window()
    {
        await using var endpoint = await StartAsync(""" "recurrenceInterval":"PT1H","startWindow":"PT10M" """);
        _time.Advance(TimeSpan.FromMinutes(75));
        await EndJobAsync(endpoint, "s:job-1");
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        _time.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal(["s:job-1", "s:job-2"], await JobsAsync(endpoint));
        await endpoint.AssertCleanAsync();
    }

    // The minutes after a recurrence at which the former job ends, and whether the recurrence gets a job then.
    [Theory]
    [InlineData(""" "recurrenceInterval":"PT1H","startWindow":"PT10M" """, 10, true)]
    [InlineData(""" "recurrenceInterval":"PT1H","startWindow":"PT10M" """, 11, false)]
    [InlineData(""" "recurrenceInterval":"PT1H","doNotRunAfter":"2026-03-01T01:10:00Z" """, 9, true)]
    [InlineData(""" "recurrenceInterval":"PT1H","doNotRunAfter":"2026-03-01T01:10:00Z" """, 10, false)]
    public async Task A_recurrence_gets_a_job_until_its_start_window_or_the_schedule_ends(string schedule, int minutes, bool isCreated)
    {
        await using var endpoint = await StartAsync(schedule);
        _time.Advance(TimeSpan.FromMinutes(60 + minutes));
        await EndJobAsync(endpoint, "s:job-1");
        Assert.Equal(isCreated ? ["s:job-1", "s:job-2"] : ["s:job-1"], await JobsAsync(endpoint));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("id,schedule", 200)]
    [InlineData("executionInfo/nextRunTime", 200)]
    [InlineData("constraints", 400)]
    [InlineData("priority", 400)]
    public async Task The_properties_of_a_schedule_can_be_selected(string select, int status)
    {
        await using var endpoint = await StartAsync(""" "recurrenceInterval":"PT1H" """);
        foreach (var path in (string[])["jobschedules", "jobschedules/s"])
        {
            Assert.Equal(status, (await endpoint.SendAsync(HttpMethod.Get, $"{path}?$select={select}")).Status);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_schedule_without_recurrence_is_completed_with_its_job()
    {
        await using var endpoint = await StartAsync(""" "doNotRunUntil":"2026-06-01T00:00:00Z" """);
        _time.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await JobsAsync(endpoint));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        await EndJobAsync(endpoint, "s:job-1");
        Assert.Equal("completed", await StateAsync(endpoint));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task A_disabled_schedule_creates_no_job_and_a_terminated_one_ends_its_job()
    {
        await using var endpoint = await StartAsync(""" "recurrenceInterval":"PT1H" """);
        await EndJobAsync(endpoint, "s:job-1");
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules/s/disable")).Status);
        _time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules/s/enable")).Status);
        Assert.Equal(["s:job-1", "s:job-2"], await JobsAsync(endpoint));
        var open = await ExecutionAsync(endpoint);
        Assert.Equal("2026-03-01T06:00:00Z", open.GetProperty("nextRunTime").GetString());
        Assert.False(open.TryGetProperty("endTime", out _));

        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules/s/terminate")).Status);
        Assert.Equal("completed", await StateAsync(endpoint));
        await endpoint.JobStateAsync("completed", "s:job-2");
        var job = (await endpoint.GetAsync("jobs/s:job-2")).GetProperty("executionInfo");
        Assert.Equal("TerminateJobSchedule", job.GetProperty("terminateReason").GetString());
        var ended = await ExecutionAsync(endpoint);
        Assert.Equal("2026-03-01T05:00:00Z", ended.GetProperty("endTime").GetString());
        Assert.False(ended.TryGetProperty("nextRunTime", out _));
        _time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(2, (await JobsAsync(endpoint)).Length);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_schedule_is_deleted_with_its_jobs_and_can_be_added_again()
    {
        await using var endpoint = await StartAsync("");
        await endpoint.AddJobAsync("s");
        await endpoint.AddScriptAsync("t", "echo a > file; sleep 1000", job: "s:job-1");
        await endpoint.StateAsync("t", "running", "s:job-1");
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Delete, "jobschedules/s")).Status);
        await endpoint.AssertErrorAsync(404, "JobNotFound", HttpMethod.Get, "jobs/s:job-1");
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Head, "jobschedules/s")).Status);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Get, "jobs/s")).Status);

        await AddAsync(endpoint, "");
        await endpoint.AddScriptAsync("t", "ls", job: "s:job-1");
        await endpoint.CompletedAsync("t", "s:job-1");
        Assert.Equal("", await endpoint.FileAsync("t", job: "s:job-1"));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("""{"id":"x","jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "MissingRequiredProperty")]
    [InlineData("""{"id":"x","schedule":{}}""", "MissingRequiredProperty")]
    [InlineData("""{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "MissingRequiredProperty")]
    [InlineData("""{"id":"x:y","schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "InvalidPropertyValue")]
    [InlineData("""{"id":"x","schedule":{},"jobSpecification":{"id":"j","poolInfo":{"poolId":"p"}}}""", "InvalidRequestBody")]
    [InlineData("""{"id":"x","schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"},"priority":2000}}""", "InvalidPropertyValue")]
    [InlineData(
        """{"id":"x","schedule":{"recurrenceInterval":"PT59S"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "InvalidPropertyValue")]
    [InlineData(
        """
        {"id":"x","schedule":{"doNotRunUntil":"2027-01-01T00:00:00Z","doNotRunAfter":"2027-01-01T00:00:00Z"},
        "jobSpecification":{"poolInfo":{"poolId":"p"}}}
        """,
        "InvalidPropertyValue")]
    [InlineData("""{"id":"x","schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}},"metadata":[{}]}""", "MissingRequiredProperty")]
    [InlineData("""{"id":"x","schedule":{"startWindow":"PT0S"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "InvalidPropertyValue")]
    [InlineData("""{"id":"x","schedule":{"doNotRunUntil":"soon"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "InvalidRequestBody")]
    [InlineData(
        """
        {"id":"x","schedule":{"doNotRunUntil":"2027-01-02T00:00:00Z","doNotRunAfter":"2027-01-01T00:00:00Z"},
        "jobSpecification":{"poolInfo":{"poolId":"p"}}}
        """,
        "InvalidPropertyValue")]
    public async Task Invalid_schedules_are_rejected(string schedule, string code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobschedules", schedule);
        Assert.True(status == 400, $"{status} {body}");
        Assert.Equal(code, JsonElement.Parse(body).GetProperty("code").GetString());
        Assert.Empty((await endpoint.GetAsync("jobschedules")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("PATCH", """{"metadata":[]}""", "PT1H 3 []")]
    [InlineData("PATCH", """{"schedule":{"recurrenceInterval":"PT1M"}}""", """PT1M 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"jobSpecification":{"poolInfo":{"poolId":"q"}}}""", """PT1H - [{"name":"a","value":"b"}]""")]
    [InlineData("PUT", """{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"q"},"priority":4}}""", "- 4 -")]
    public async Task A_schedule_can_be_changed(string method, string body, string expected)
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time);
        const string Schedule =
            """
            {"id":"s","displayName":"d","schedule":{"recurrenceInterval":"PT1H"},
            "jobSpecification":{"poolInfo":{"poolId":"p"},"priority":3},"metadata":[{"name":"a","value":"b"}]}
            """;
        Assert.Equal(201, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules", Schedule)).Status);
        var (status, answer) = await endpoint.SendAsync(new(method), "jobschedules/s", body);
        Assert.True(status == 200, answer);
        var schedule = await endpoint.GetAsync("jobschedules/s");
        Assert.Equal("d", schedule.GetProperty("displayName").GetString());
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                Text(schedule.GetProperty("schedule"), "recurrenceInterval"),
                Text(schedule.GetProperty("jobSpecification"), "priority"),
                Text(schedule, "metadata")));

        await endpoint.AssertErrorAsync(400, "InvalidRequestBody", new(method), "jobschedules/s", """{"id":"s"}""");
        await endpoint.AssertErrorAsync(400, "InvalidRequestBody", new(method), "jobschedules/s", """{"displayName":"e"}""");
        await endpoint.AssertCleanAsync();

        static string Text(JsonElement parent, string name) =>
            parent.TryGetProperty(name, out var value) ? value.ToString().Replace("\n", "") : "-";
    }

    [Fact]
    public async Task Schedules_at_the_limits_of_dates_and_durations_are_accepted()
    {
        await using var endpoint = await StartAsync(
            """
            "doNotRunAfter":"9999-12-31T23:59:59.9999999Z","recurrenceInterval":"P10675198D","startWindow":"P10675198D"
            """);
        _time.Advance(TimeSpan.FromDays(365));
        Assert.Equal(["s:job-1"], await JobsAsync(endpoint));
        await endpoint.GetAsync("jobschedules?$select=id,executionInfo/recentJob&$filter=state eq 'active'&maxresults=1");
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("jobs", """{"id":"x",@}""", "jobs/x")]
    [InlineData("jobschedules", """{"id":"x","schedule":{},"jobSpecification":{@}}""", "jobschedules/x")]
    public async Task Secrets_of_pool_specifications_are_not_returned(string list, string body, string path)
    {
        const string Pool =
            """
            "poolInfo":{"autoPoolSpecification":{"pool":{"userAccounts":[{"name":"u","password":"S3cret",
            "linuxUserConfiguration":{"sshPrivateKey":"S3cret"}}],"mountConfiguration":[{"azureFileShareConfiguration":{
            "accountKey":"S3cret"}}],"virtualMachineConfiguration":{"containerConfiguration":{"containerRegistries":[
            {"username":"u","password":"S3cret"}]}}}}}
            """;
        await using var endpoint = await Endpoint.StartAsync();
        var (status, answer) = await endpoint.SendAsync(HttpMethod.Post, list, body.Replace("@", Pool));
        Assert.True(status == 201, answer);
        foreach (var read in (string[])[list, path])
        {
            var text = (await endpoint.GetAsync(read)).ToString();
            Assert.Contains("userAccounts", text);
            Assert.DoesNotContain("S3cret", text);
        }

        await endpoint.AssertCleanAsync();
    }

    private static async Task AddAsync(Endpoint endpoint, string schedule)
    {
        var (status, body) = await endpoint.SendAsync(
            HttpMethod.Post,
            "jobschedules",
            """{"id":"s","schedule":{@},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""".Replace("@", schedule));
        Assert.True(status == 201, body);
    }

    private static async Task<string[]> JobsAsync(Endpoint endpoint) =>
        [.. (await endpoint.GetAsync("jobschedules/s/jobs")).GetProperty("value")
            .EnumerateArray()
            .Select(static job => job.GetProperty("id").GetString()!)];

    private static async Task<JsonElement> ExecutionAsync(Endpoint endpoint) =>
        (await endpoint.GetAsync("jobschedules/s")).GetProperty("executionInfo");

    private static async Task<string?> StateAsync(Endpoint endpoint) =>
        (await endpoint.GetAsync("jobschedules/s")).GetProperty("state").GetString();

    private static async Task EndJobAsync(Endpoint endpoint, string id)
    {
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, $"jobs/{id}/terminate")).Status);
        await endpoint.JobStateAsync("completed", id);
    }

    private async Task<Endpoint> StartAsync(string schedule)
    {
        var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time);
        await AddAsync(endpoint, schedule);
        return endpoint;
    }
}
