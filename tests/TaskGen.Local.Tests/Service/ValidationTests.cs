using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Service;

/// <summary>Tests of malformed bodies and of the differences between API versions.</summary>
public sealed class ValidationTests
{
    [Theory]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"\ud800"}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":7}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":{}}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p","surprise":1}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"a b"}}""", "InvalidPropertyValue", "poolInfo.poolId")]
    [InlineData("""{"id":"x","poolInfo":{"autoPoolSpecification":7}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"autoPoolSpecification":{"autoPoolIdPrefix":"\udc00"}}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":[]}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":[{"name":"a","value":"\ud800"}]}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":[{"name":"a","value":7}]}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":[{"name":"a"}]}""", "MissingRequiredProperty", "metadata[0].value")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":[null]}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":{}}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"commonEnvironmentSettings":[null]}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"displayName":"\ud800"}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"\ud800":1}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"priority":1.5}""", "InvalidRequestBody", null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"constraints":{"maxWallClockTime":7}}""", "InvalidRequestBody", null)]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"jobPreparationTask":{}}""", "MissingRequiredProperty", "jobPreparationTask.commandLine")]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"jobPreparationTask":{"commandLine":"a","resourceFiles":[null]}}""",
        "InvalidRequestBody",
        null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"jobReleaseTask":{"commandLine":"a"}}""", "InvalidPropertyValue", "jobReleaseTask")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"metadata":[{"value":"b"}]}""", "MissingRequiredProperty", "metadata[0].name")]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"metadata":[{"name":"a","value":"b"},{"name":"c"}]}""",
        "MissingRequiredProperty",
        "metadata[1].value")]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"commonEnvironmentSettings":[{}]}""",
        "MissingRequiredProperty",
        "commonEnvironmentSettings[0].name")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"priority":-1001}""", "InvalidPropertyValue", "priority")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"maxParallelTasks":-2}""", "InvalidPropertyValue", "maxParallelTasks")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"onAllTasksComplete":"panic"}""", "InvalidPropertyValue", "onAllTasksComplete")]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"constraints":{"maxWallClockTime":"-PT1S"}}""",
        "InvalidPropertyValue",
        "constraints.maxWallClockTime")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"networkConfiguration":{}}""", "InvalidPropertyValue", "networkConfiguration")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p","autoPoolSpecification":{}}}""", "InvalidPropertyValue", "poolInfo")]
    public async Task Malformed_jobs_are_rejected_and_do_not_affect_lists(string job, string code, string? property)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs", job);
        Assert.True(status == 400, $"{status} {body}");
        var error = JsonElement.Parse(body);
        Assert.Equal(code, error.GetProperty("code").GetString());
        var values = error.GetProperty("values").EnumerateArray()
            .ToDictionary(static value => value.GetProperty("key").GetString()!, static value => value.GetProperty("value").GetString());
        Assert.Equal(property, values.GetValueOrDefault("PropertyName"));
        Assert.Contains("Reason", values);
        Assert.Single((await endpoint.GetAsync("jobs")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("""{"id":"t","commandLine":"\ud800"}""")]
    [InlineData("""{"id":"t","commandLine":"a","environmentSettings":[null]}""")]
    [InlineData("""{"id":"t","commandLine":"a","environmentSettings":[{"name":"A","value":"\udfff"}]}""")]
    [InlineData("""{"id":"t","commandLine":"a","resourceFiles":[null]}""")]
    [InlineData("""{"id":"t","commandLine":"a","dependsOn":{"taskIds":[null]}}""")]
    [InlineData("""{"id":"t","commandLine":"a","dependsOn":{"taskIdRanges":[{"start":null,"end":1}]}}""")]
    [InlineData("""{"id":"t","commandLine":"a","exitConditions":{"exitCodes":[{"code":"1","exitOptions":{}}]}}""")]
    [InlineData("""{"id":"t","commandLine":"a","outputFiles":[{"filePattern":"*","destination":null,"uploadOptions":null}]}""")]
    [InlineData("""{"id":{},"commandLine":"a"}""")]
    [InlineData("""{"id":"\ud800","commandLine":"a"}""")]
    public async Task Malformed_tasks_are_rejected_alone_and_in_collections(string task)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", task);
        Assert.True(status == 400, $"{status} {body}");
        (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/addtaskcollection", $$"""{"value":[{{task}}]}""");
        Assert.True(status == 400 || body.Contains("clienterror", StringComparison.Ordinal), $"{status} {body}");
        Assert.Empty((await endpoint.GetAsync("jobs/j/tasks")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("2024-02-01.19.0", "containerSettings", 400)]
    [InlineData("2024-07-01.20.0", "containerSettings", 201)]
    [InlineData("2025-06-01", "containerSettings", 201)]
    [InlineData("2024-07-01.20.0", "authenticationTokenSettings", 201)]
    [InlineData("2025-06-01", "authenticationTokenSettings", 201)]
    [InlineData("2026-10-01", "authenticationTokenSettings", 400)]
    [InlineData("2026-10-01", "displayName", 201)]
    public async Task Tasks_have_the_properties_of_their_api_version(string version, string property, int status)
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.RunContainersAsProcesses = true);
        var value = property switch
        {
            "containerSettings" => """{"imageName":"i","containerHostBatchBindMounts":[{"source":"Task"}]}""",
            "authenticationTokenSettings" => """{"access":["job"]}""",
            _ => "\"a\"",
        };
        var task = $$"""{"id":"t","commandLine":"true","{{property}}":{{value}}}""";
        var (given, body) = await endpoint.SendAsync(HttpMethod.Post, $"jobs/j/tasks?api-version={version}", task);
        Assert.True(status == given, body);
        if (status == 400) Assert.Contains(property, body);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Get, $"jobs/j?api-version={version}")).Status);
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Methods_that_a_resource_does_not_support_have_an_error_body()
    {
        await using var endpoint = await Endpoint.StartAsync();
        using var response = await endpoint.SendRawAsync(HttpMethod.Put, "jobs");
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
        var error = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("UnsupportedHttpVerb", error.GetProperty("code").GetString());
        Assert.Equal("""[{"key":"HttpVerb","value":"PUT"}]""", error.GetProperty("values").GetRawText());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Enum_values_are_accepted_in_any_case()
    {
        await using var endpoint =
            await Endpoint.StartAsync(job: """ "onTaskFailure": "PerformExitOptionsJobAction", "onAllTasksComplete": "NoAction" """);
        await endpoint.AddAsync(
            "t",
            "true",
            """ "exitConditions": {"default": {"jobAction": "None"}}, "userIdentity": {"autoUser": {"scope": "Task", "elevationLevel": "NONADMIN"}} """);
        Assert.Equal("performexitoptionsjobaction", (await endpoint.GetAsync("jobs/j")).GetProperty("onTaskFailure").GetString());
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", """{"disableTasks":"Wait"}""")).Status);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("jobs/j")]
    [InlineData("jobs/j/tasks/t")]
    [InlineData("jobschedules/s")]
    public async Task Every_property_of_a_result_can_be_selected(string path)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync(
            "t", "exit 3", """ "constraints":{"maxTaskRetryCount":1},"exitConditions":{"default":{"jobAction":"none"}} """);
        await endpoint.CompletedAsync("t");
        const string Schedule = """{"id":"s","schedule":{"recurrenceInterval":"PT1H"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""";
        Assert.Equal(201, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules", Schedule)).Status);
        foreach (var property in (await endpoint.GetAsync(path)).EnumerateObject().Where(static p => p.Name != "odata.metadata"))
        {
            var selected = await endpoint.GetAsync($"{path}?$select={property.Name}");
            Assert.Equal(property.Value.GetRawText(), selected.GetProperty(property.Name).GetRawText());
            if (property.Name is not ("constraints" or "executionInfo" or "nodeInfo")) continue;
            foreach (var inner in property.Value.EnumerateObject())
            {
                selected = await endpoint.GetAsync($"{path}?$select={property.Name}/{inner.Name}");
                Assert.Equal($$"""{"{{inner.Name}}":{{inner.Value.GetRawText()}}}""", selected.GetProperty(property.Name).GetRawText());
            }
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("id,executionInfo/exitCode", "executionInfo id")]
    [InlineData("state", "state")]
    [InlineData("id,executionInfo", "executionInfo id")]
    [InlineData("executionInfo/result, executionInfo", "executionInfo")]
    [InlineData(",id,", "id")]
    [InlineData("Id", null)]
    [InlineData("id,surprise", null)]
    [InlineData("executionInfo/surprise", null)]
    public async Task Properties_can_be_selected(string select, string? properties)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "true");
        await endpoint.CompletedAsync("t");
        foreach (var path in (string[])["jobs/j/tasks/t?", "jobs/j/tasks?"])
        {
            var (status, body) = await endpoint.SendAsync(HttpMethod.Get, $"{path}$select={select}");
            Assert.Equal(properties is null ? 400 : 200, status);
            if (properties is null) continue;
            var task = JsonElement.Parse(body) is var root && root.TryGetProperty("value", out var list) ? list[0] : root;
            Assert.Equal(
                properties,
                string.Join(
                    ' ', task.EnumerateObject().Select(static p => p.Name).Where(static name => name != "odata.metadata").Order()));
            if (select.EndsWith("executionInfo")) Assert.Equal(0, task.GetProperty("executionInfo").GetProperty("exitCode").GetInt32());
            if (select.Contains("exitCode")) Assert.Equal("""{"exitCode":0}""", task.GetProperty("executionInfo").GetRawText());
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(""" "commandLine":"","containerSettings":{"imageName":"i"} """)]
    [InlineData(""" "commandLine":"" """)]
    [InlineData(""" "commandLine":"true","environmentSettings":[{"name":"A=B","value":"1"}] """)]
    [InlineData(""" "commandLine":"true","constraints":{"retentionTime":"PT0S"} """)]
    [InlineData(""" "commandLine":"true","constraints":{"maxWallClockTime":"P10675199DT2H48M5.4775807S","retentionTime":"P10675199DT2H48M5.4775807S"} """)]
    [InlineData(""" "commandLine":"true","resourceFiles":[{"httpUrl":"https://example.invalid/a","filePath":"/tmp/a"}] """)]
    [InlineData(""" "commandLine":"true","containerSettings":{"imageName":"i","containerRunOptions":"--workdir /x --name n"} """)]
    public async Task Tasks_that_the_service_accepts_are_accepted(string properties)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", """{"disableTasks":"wait"}""");
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", $$"""{"id":"t",{{properties}}}""");
        Assert.True(status == 201, body);
        await endpoint.AssertCleanAsync();
    }
}
