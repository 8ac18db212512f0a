using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using TaskGen.Client;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of adding, reading and listing tasks.</summary>
public sealed class TaskTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task An_added_task_can_be_read()
    {
        await using var endpoint = await Endpoint.StartAsync();
        using var added = await endpoint.SendRawAsync(HttpMethod.Post, "jobs/j/tasks", """
            {"id":"t","commandLine":"true","displayName":"Grüße","environmentSettings":[{"name":"A","value":"b"}],
             "containerSettings":null,"constraints":{"retentionTime":"PT1H"}}
            """);
        Assert.Equal(201, (int)added.StatusCode);
        Assert.Equal("", await added.Content.ReadAsStringAsync());
        var url = $"{endpoint.Batch.Url}jobs/j/tasks/t";
        Assert.Equal([url], added.Headers.GetValues("DataServiceId"));
        Assert.Equal(url, added.Headers.Location?.ToString());
        Assert.Equal(["nosniff"], added.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["3.0"], added.Headers.GetValues("DataServiceVersion"));
        Assert.NotNull(added.Content.Headers.LastModified);
        Assert.True(added.Headers.TryGetValues("ETag", out var eTag));

        var task = await endpoint.CompletedAsync("t");
        Assert.NotEqual(eTag!.Single(), task.GetProperty("eTag").GetString());
        Assert.Equal(
            ("t", url, "true", "Grüße"),
            (
                task.GetProperty("id").GetString(),
                task.GetProperty("url").GetString(),
                task.GetProperty("commandLine").GetString(),
                task.GetProperty("displayName").GetString()));
        Assert.Equal("""[{"name":"A","value":"b"}]""", task.GetProperty("environmentSettings").GetRawText());
        Assert.Equal(
            """{"maxWallClockTime":"P10675199DT2H48M5.4775807S","retentionTime":"PT1H","maxTaskRetryCount":0}""",
            task.GetProperty("constraints").GetRawText());
        Assert.Equal(1, task.GetProperty("requiredSlots").GetInt32());
        Assert.Equal("running", task.GetProperty("previousState").GetString());
        Assert.StartsWith("node-", task.GetProperty("nodeInfo").GetProperty("nodeId").GetString());
        Assert.False(task.TryGetProperty("containerSettings", out _));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Registry_passwords_are_not_returned()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync(
            "t",
            "true",
            """ "containerSettings":{"imageName":"i","registry":{"username":"u","password":"hush"}},"exitConditions":{"default":{"jobAction":"none"}} """);
        var (_, body) = await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks");
        Assert.Contains("\"username\":\"u\"", body);
        Assert.DoesNotContain("hush", body);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_collection_has_a_result_for_each_task()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("there", "true");
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/addtaskcollection", """
            {"value":[{"id":"a","commandLine":"true"},{"id":"There","commandLine":"true"},{"id":"b","commandLine":"true","requiredSlots":0},{"id":"A","commandLine":"true"}]}
            """);
        Assert.Equal(200, status);
        Assert.Equal(
            ["a success -", "There clienterror TaskExists", "b clienterror InvalidPropertyValue", "A clienterror TaskExists"],
            JsonElement.Parse(body).GetProperty("value").EnumerateArray().Select(static item =>
                $"{item.GetProperty("taskId").GetString()} {item.GetProperty("status").GetString()} {(item.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : "-")}"));

        var (result, task) = (JsonElement.Parse(body).GetProperty("value")[0], await endpoint.CompletedAsync("a"));
        Assert.Equal(task.GetProperty("url").GetString(), result.GetProperty("location").GetString());
        Assert.InRange(
            result.GetProperty("lastModified").GetDateTimeOffset(),
            task.GetProperty("creationTime").GetDateTimeOffset(),
            task.GetProperty("lastModified").GetDateTimeOffset());
        Assert.StartsWith("0x", result.GetProperty("eTag").GetString());
        var failed = JsonElement.Parse(body).GetProperty("value")[2].GetProperty("error");
        Assert.Equal(
            ["PropertyName requiredSlots", "PropertyValue 0"],
            failed.GetProperty("values").EnumerateArray().Take(2).Select(static value =>
                $"{value.GetProperty("key")} {value.GetProperty("value")}"));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("""{"value":[{"id":"a","commandLine":"true"},{"id":"b","commandLine":"true","unknown":1}]}""", "InvalidRequestBody")]
    [InlineData("""{"value":[]}""", "InvalidPropertyValue")]
    [InlineData("""{}""", "MissingRequiredProperty")]
    [InlineData("""{"value":[1]}""", "InvalidRequestBody")]
    [InlineData("""{"tasks":[]}""", "InvalidRequestBody")]
    public async Task A_malformed_collection_adds_no_task(string body, string code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, answer) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/addtaskcollection", body);
        Assert.Equal((400, code), (status, JsonElement.Parse(answer).GetProperty("code").GetString()));
        Assert.Empty((await endpoint.GetAsync("jobs/j/tasks")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_collection_has_at_most_100_tasks()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var (count, status) in ((int, int)[])[(101, 400), (100, 200)])
        {
            var tasks = string.Join(',', Enumerable.Range(0, count).Select(static i => $$"""{"id":"{{i}}","commandLine":"true"}"""));
            Assert.Equal(
                status, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/addtaskcollection", $$"""{"value":[{{tasks}}]}""")).Status);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task The_client_reports_an_outcome_for_each_of_many_tasks()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.MaxRunningSlots = 1);
        await endpoint.AddAsync("7", "true");
        await using var client = endpoint.Client();
        var tasks = Enumerable.Range(0, 1000)
            .Select(static i => new TaskAddParameter { Id = $"{i}", CommandLine = i == 13 ? "a\0b" : "true" });
        var failed = new List<string>();
        var added = 0;
        await foreach (var outcome in client.AddAllAsync(tasks))
        {
            if (outcome.Status == TaskOutcomeStatus.Added) added++;
            else failed.Add($"{outcome.TaskId} {outcome.Error?.Code ?? outcome.Exception?.GetType().Name}");
        }

        Assert.Equal(998, added);
        Assert.Equal(["13 TaskValidationException", "7 TaskExists"], failed.Order());
        Assert.Equal(
            999,
            (await endpoint.GetAsync("jobs/j/taskcounts")).GetProperty("taskCounts")
                .EnumerateObject()
                .Where(static p => p.Name is "active" or "running" or "completed")
                .Sum(static p => p.Value.GetInt32()));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Lists_are_paged()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.MaxRunningSlots = 1);
        await using (var client = endpoint.Client())
        {
            await foreach (var outcome in client.AddAllAsync(Enumerable.Range(0, 250)
                .Select(static i => new TaskAddParameter { Id = $"t{i}", CommandLine = "true" })))
            {
                Assert.Equal(TaskOutcomeStatus.Added, outcome.Status);
            }
        }

        var ids = new List<string>();
        var pages = 0;
        for (string? path =
            $"jobs/j/tasks?maxresults=100&$select=id&$filter=startswith(id,'t')&api-version={Endpoint.Version}"; path is not null; pages++)
        {
            var page = await endpoint.GetAsync(path);
            foreach (var task in page.GetProperty("value").EnumerateArray())
            {
                Assert.Single(task.EnumerateObject());
                ids.Add(task.GetProperty("id").GetString()!);
            }

            path = page.TryGetProperty("odata.nextLink", out var next)
                ? next.GetString()!.Replace(endpoint.Batch.Url.ToString(), "")
                : null;
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(0, 250).Select(static i => $"t{i}").Order(), ids.Order());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("state eq 'completed'", "bad good")]
    [InlineData("state ne 'completed'", "waits")]
    [InlineData("state eq 'active' or id eq 'GOOD'", "good waits")]
    [InlineData("not (state eq 'active') and startswith(id, 'b')", "bad")]
    [InlineData("executionInfo/result eq 'failure'", "bad")]
    [InlineData("executionInfo/exitCode eq 3", "bad")]
    [InlineData("executionInfo/exitCode gt 0", "bad")]
    [InlineData("creationTime gt 2020-01-01T00:00:00Z", "bad good waits")]
    [InlineData("creationTime lt DateTime'2020-01-01T00:00:00Z'", "")]
    [InlineData("displayName eq 'It''s'", "good")]
    [InlineData("creationTime gt datetime'2020-01-01T00:00:00'", "bad good waits")]
    [InlineData("creationTime gt datetime'2020-01-01T00:00:00+01:00'", "bad good waits")]
    [InlineData("lastModifiedTime lt DateTime'2020-01-01T00:00:00.000Z'", "")]
    [InlineData("startswith(nodeInfo/nodeId, 'node-')", "bad good")]
    public async Task Lists_can_be_filtered(string filter, string ids)
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "usesTaskDependencies": true """);
        await endpoint.AddScriptAsync("good", "true", """ "displayName": "It's" """);
        await endpoint.AddScriptAsync("bad", "exit 3");
        await endpoint.AddScriptAsync("waits", "true", """ "dependsOn": {"taskIds": ["bad"]} """);
        await endpoint.CompletedAsync("good");
        await endpoint.CompletedAsync("bad");
        var tasks = (await endpoint.GetAsync("jobs/j/tasks?$filter=" + Uri.EscapeDataString(filter))).GetProperty("value");
        Assert.Equal(ids, string.Join(' ', tasks.EnumerateArray().Select(static task => task.GetProperty("id").GetString()).Order()));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state eq completed")]
    [InlineData("nothing eq 'x'")]
    [InlineData("state eq 'completed")]
    [InlineData("exitCode add 1 eq 2")]
    public async Task Invalid_filters_are_rejected(string filter)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, body) = await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks?$filter=" + Uri.EscapeDataString(filter));
        Assert.True(status == 400, body);
        Assert.Contains("\"InvalidQueryParameterValue\"", body);
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Jobs_can_be_read_and_listed()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddJobAsync(
            "second",
            """ "displayName":"Zweiter","priority":5,"metadata":[{"name":"a","value":"b"}],"commonEnvironmentSettings":[{"name":"A","value":"b"}],"constraints":{"maxWallClockTime":"PT1H"} """);
        var job = await endpoint.GetAsync("jobs/second");
        Assert.Equal(
            ("active", 5, "Zweiter"),
            (job.GetProperty("state").GetString(), job.GetProperty("priority").GetInt32(), job.GetProperty("displayName").GetString()));
        Assert.Equal("""{"maxWallClockTime":"PT1H","maxTaskRetryCount":0}""", job.GetProperty("constraints").GetRawText());
        Assert.Equal("""{"poolId":"p"}""", job.GetProperty("poolInfo").GetRawText());
        Assert.Equal("noaction", job.GetProperty("onTaskFailure").GetString());

        var first = await endpoint.GetAsync("jobs?maxresults=1");
        Assert.Equal("j", first.GetProperty("value")[0].GetProperty("id").GetString());
        var second = await endpoint.GetAsync(first.GetProperty("odata.nextLink").GetString()!.Replace(endpoint.Batch.Url.ToString(), ""));
        Assert.Equal("second", second.GetProperty("value")[0].GetProperty("id").GetString());
        Assert.False(second.TryGetProperty("odata.nextLink", out _));
        Assert.Equal(
            "second",
            Assert.Single((await endpoint.GetAsync("jobs?$filter=startswith(id,'s') and state eq 'active'")).GetProperty("value")
                .EnumerateArray())
                .GetProperty("id")
                .GetString());
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Conditional_headers_are_evaluated()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var eTag = (await endpoint.GetAsync("jobs/j")).GetProperty("eTag").GetString()!;
        Assert.Equal(304, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j", null, ("If-None-Match", eTag))).Status);
        var (status, body) = await endpoint.SendAsync(HttpMethod.Delete, "jobs/j", null, ("If-Match", "0x1"));
        Assert.Equal(412, status);
        Assert.Contains("\"ConditionNotMet\"", body);
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j", null, ("If-Match", eTag))).Status);
        await endpoint.AssertCleanAsync();
    }
}
