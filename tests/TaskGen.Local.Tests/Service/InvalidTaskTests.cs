using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Service;

/// <summary>Tests of tasks and jobs that the service rejects.</summary>
public sealed class InvalidTaskTests
{
    // The expected code, the expected property, and the body.
    public static TheoryData<string, string, string> InvalidTasks => new()
    {
        { "MissingRequiredProperty", "commandLine", """{"id":"t"}""" },
        { "MissingRequiredProperty", "id", """{"commandLine":"a"}""" },
        { "InvalidPropertyValue", "id", """{"id":"a b","commandLine":"a"}""" },
        { "InvalidPropertyValue", "id", """{"id":"ÄÖ","commandLine":"a"}""" },
        { "InvalidPropertyValue", "id", """{"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","commandLine":"a"}""" },
        { "InvalidPropertyValue", "requiredSlots", """{"id":"t","commandLine":"a","requiredSlots":0}""" },
        { "InvalidPropertyValue", "requiredSlots", """{"id":"t","commandLine":"a","requiredSlots":2,"multiInstanceSettings":{"coordinationCommandLine":"a","numberOfInstances":2}}""" },
        { "InvalidConstraintValue", "constraints.maxTaskRetryCount", """{"id":"t","commandLine":"a","constraints":{"maxTaskRetryCount":-2}}""" },
        { "InvalidPropertyValue", "containerSettings.containerHostBatchBindMounts[1].source", """{"id":"t","commandLine":"a","containerSettings":{"imageName":"ubuntu","containerHostBatchBindMounts":[{"source":"Task"},{"source":"Task"}]}}""" },
        { "MissingRequiredProperty", "containerSettings.imageName", """{"id":"t","commandLine":"a","containerSettings":{}}""" },
        { "InvalidPropertyValue", "dependsOn.taskIdRanges[0].start", """{"id":"t","commandLine":"a","dependsOn":{"taskIdRanges":[{"start":5,"end":4}]}}""" },
        { "MissingRequiredProperty", "environmentSettings[1].name", """{"id":"t","commandLine":"a","environmentSettings":[{"name":"A"},{"value":"1"}]}""" },
        { "InvalidPropertyValue", "exitConditions.exitCodeRanges[0].start", """{"id":"t","commandLine":"a","exitConditions":{"exitCodeRanges":[{"start":3,"end":1,"exitOptions":{}}]}}""" },
        { "MissingRequiredProperty", "multiInstanceSettings.coordinationCommandLine", """{"id":"t","commandLine":"a","multiInstanceSettings":{}}""" },
        { "MissingRequiredProperty", "outputFiles[0].uploadOptions", """{"id":"t","commandLine":"a","outputFiles":[{"filePattern":"*","destination":{"container":{"containerUrl":"https://a/b?sig=c"}}}]}""" },
        { "InvalidPropertyValue", "resourceFiles[0]", """{"id":"t","commandLine":"a","resourceFiles":[{"httpUrl":"https://a/b","storageContainerUrl":"https://a/c","filePath":"x"}]}""" },
        { "InvalidPropertyValue", "resourceFiles[0].filePath", """{"id":"t","commandLine":"a","resourceFiles":[{"httpUrl":"https://a/b","filePath":"../x"}]}""" },
        { "InvalidPropertyValue", "userIdentity", """{"id":"t","commandLine":"a","userIdentity":{"username":"u","autoUser":{}}}""" },
        { "InvalidRequestBody", "unknown", """{"id":"t","commandLine":"a","unknown":1}""" },
        { "InvalidRequestBody", "constraints.unknown", """{"id":"t","commandLine":"a","constraints":{"unknown":1}}""" },
        { "InvalidRequestBody", "constraints.retentionTime", """{"id":"t","commandLine":"a","constraints":{"retentionTime":"7 days"}}""" },
        { "InvalidRequestBody", "commandLine", """{"id":"t","commandLine":["a"]}""" },
        { "InvalidRequestBody", "id", """{"id":"t","id":"u","commandLine":"a"}""" },
        { "InvalidRequestBody", "userIdentity.autoUser.scope", """{"id":"t","commandLine":"a","userIdentity":{"autoUser":{"scope":"node"}}}""" },
        { "InvalidRequestBody", "", """{"id":"t","commandLine":"a"} trailing""" },
        { "InvalidRequestBody", "", """{"id":"t","commandLine":""" },
        { "InvalidRequestBody", "", "" },
        { "InvalidRequestBody", "", "[]" },
        { "InvalidRequestBody", "", "null" },
    };

    [Theory]
    [MemberData(nameof(InvalidTasks))]
    public async Task An_invalid_task_is_rejected_with_code_and_property(string code, string property, string task)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", task);
        Assert.True(status == 400, $"{status} {body}");
        var error = JsonElement.Parse(body);
        Assert.Equal(code, error.GetProperty("code").GetString());
        var values = error.GetProperty("values")
            .EnumerateArray()
            .ToDictionary(static value => value.GetProperty("key").GetString()!, static value => value.GetProperty("value").GetString()!);
        if (code != "InvalidRequestBody") Assert.Equal(property, values["PropertyName"]);
        else if (property.Length > 0) Assert.StartsWith($"The property '{property}' does not exist", values["Reason"]);
        else Assert.StartsWith("The body is n", values["Reason"]);
        Assert.Empty((await endpoint.GetAsync("jobs/j/tasks")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Too_long_dependency_lists_have_a_specific_error_code()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var ids = string.Join(',', Enumerable.Range(0, 1100).Select(static i => $"\"{i:D60}\""));
        var (status, body) = await endpoint.SendAsync(
            HttpMethod.Post, "jobs/j/tasks", $$$"""{"id":"t","commandLine":"a","dependsOn":{"taskIds":[{{{ids}}}]}}""");
        Assert.Equal(400, status);
        Assert.Contains("\"TaskDependencyListTooLong\"", body);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("", """ "dependsOn":{"taskIds":["a"]} """, 400, "TaskDependenciesNotSpecifiedOnJob")]
    [InlineData("", """ "dependsOn":{"taskIdRanges":[{"start":1,"end":2}]} """, 400, "TaskDependenciesNotSpecifiedOnJob")]
    [InlineData("", """ "dependsOn":{"taskIds":[]} """, 201, null)]
    [InlineData("", """ "dependsOn":{"taskIds":[],"taskIdRanges":[]} """, 201, null)]
    [InlineData("", """ "exitConditions":{"preProcessingError":{"dependencyAction":"block"}} """, 400, "InvalidPropertyValue")]
    [InlineData("", """ "exitConditions":{"fileUploadError":{"jobAction":"none"}} """, 400, "InvalidPropertyValue")]
    [InlineData(
        "",
        """ "exitConditions":{"exitCodeRanges":[{"start":1,"end":2,"exitOptions":{"dependencyAction":"block"}}]} """,
        400,
        "InvalidPropertyValue")]
    [InlineData("", """ "exitConditions":{"exitCodes":[{"code":1,"exitOptions":{}}],"default":{}} """, 201, null)]
    [InlineData("", """ "exitConditions":{"default":{"dependencyAction":"satisfy"}} """, 400, "InvalidPropertyValue")]
    [InlineData("", """ "exitConditions":{"exitCodes":[{"code":1,"exitOptions":{"jobAction":"none"}}]} """, 400, "InvalidPropertyValue")]
    [InlineData(
        """ "onTaskFailure":"performexitoptionsjobaction" """,
        """ "exitConditions":{"exitCodes":[{"code":1,"exitOptions":{"jobAction":"none"}}]} """,
        201,
        null)]
    [InlineData(""" "usesTaskDependencies":true """, """ "exitConditions":{"default":{"dependencyAction":"satisfy"}} """, 201, null)]
    public async Task A_task_that_conflicts_with_its_job_is_rejected(string job, string more, int status, string? code)
    {
        await using var endpoint = await Endpoint.StartAsync(job: job);
        var (given, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", $$"""{"id":"t","commandLine":"true",{{more}}}""");
        Assert.Equal((status, true), (given, code is null || body.Contains($"\"{code}\"")));
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Errors_contain_no_secrets()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var more in (string[])[
            """ "resourceFiles":[{"httpUrl":"ftp://a/b?sig=hush","filePath":"x"}] """,
            """ "outputFiles":[{"filePattern":"*","destination":{"container":{"containerUrl":"ftp://a/b?sig=hush"}},"uploadOptions":{"uploadCondition":"tasksuccess"}}] """,
        ])
        {
            var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", $$"""{"id":"t","commandLine":"a",{{more}}}""");
            Assert.Equal(400, status);
            Assert.DoesNotContain("hush", body);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task An_id_is_unique_without_regard_to_case()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("Task", "true");
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/J/tasks", """{"id":"tASK","commandLine":"true"}""");
        Assert.Equal(409, status);
        Assert.Contains("\"TaskExists\"", body);
        Assert.Equal("Task", (await endpoint.GetAsync("jobs/j/tasks/TASK")).GetProperty("id").GetString());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData(1024, 201)]
    [InlineData(1025, 400)]
    public async Task A_display_name_has_at_most_1024_characters(int length, int status)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var name = new string('é', length);
        foreach (var (path, more) in ((string, string)[])
            [
                ("jobs", """ "poolInfo":{"poolId":"p"} """),
                ("jobs/j/tasks", """ "commandLine":"true","requiredSlots":256 """),
                ("jobschedules", """ "schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}} """),
            ])
        {
            var (given, body) = await endpoint.SendAsync(HttpMethod.Post, path, $$"""{"id":"x","displayName":"{{name}}",{{more}}}""");
            Assert.True((path, status) == (path, given), $"{path} {given} {body}");
            if (status == 400) Assert.Contains("\"InvalidPropertyValue\"", body);
        }

        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("""{"id":"a b","poolInfo":{"poolId":"p"}}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"poolInfo":{"poolId":"p"}}""", 400, "MissingRequiredProperty")]
    [InlineData("""{"id":"x"}""", 400, "MissingRequiredProperty")]
    [InlineData("""{"id":"x","poolInfo":{}}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"priority":1001}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"priority":1000}""", 201, null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"priority":-1000}""", 201, null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"maxParallelTasks":0}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"maxParallelTasks":-1}""", 201, null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"maxParallelTasks":1}""", 201, null)]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"constraints":{"maxWallClockTime":"PT0S","maxTaskRetryCount":-1}}""", 201, null)]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"onTaskFailure":"panic"}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"constraints":{"maxTaskRetryCount":-2}}""", 400, "InvalidConstraintValue")]
    [InlineData(
        """{"id":"x","poolInfo":{"poolId":"p"},"commonEnvironmentSettings":[{"name":"A"},{"name":"A="}]}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"jobManagerTask":{"id":"m","commandLine":"a"}}""", 400, "InvalidPropertyValue")]
    [InlineData("""{"id":"x","poolInfo":{"poolId":"p"},"surprise":1}""", 400, "InvalidRequestBody")]
    [InlineData("""{"id":"J","poolInfo":{"poolId":"p"}}""", 409, "JobExists")]
    [InlineData("""{"id":"x","poolInfo":{"autoPoolSpecification":{}},"metadata":[{"name":"a","value":"b"}]}""", 201, null)]
    public async Task Jobs_are_validated(string job, int status, string? code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (given, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs", job);
        Assert.True(status == given, body);
        if (code is not null) Assert.Equal(code, JsonElement.Parse(body).GetProperty("code").GetString());
        await endpoint.AssertCleanAsync();
    }
}
