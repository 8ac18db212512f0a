using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of what every response has in the format of the service.</summary>
public sealed class ResponseWriterTests
{
    [Theory]
    [InlineData("jobs", "jobs")]
    [InlineData("jobs/j", "jobs/@Element")]
    [InlineData("jobs/j/taskcounts", "taskCounts/@Element")]
    [InlineData("jobs/j/jobpreparationandreleasetaskstatus", "jobpreparationandreleasetaskstatuslist")]
    [InlineData("jobs/j/tasks", "tasks")]
    [InlineData("jobs/j/tasks/t", "tasks/@Element")]
    [InlineData("jobs/j/tasks/t/subtasksinfo", "subtasks")]
    [InlineData("jobschedules", "jobschedules")]
    [InlineData("jobschedules/s", "jobschedules/@Element")]
    [InlineData("jobschedules/s/jobs", "jobs")]
    [InlineData("pools", "pools")]
    [InlineData("pools/p", "pools/@Element")]
    [InlineData("pools/p/nodes", "nodes")]
    [InlineData("pools/p/nodes/node-1", "nodes/@Element")]
    [InlineData("pools/p/nodes/node-1/files", "files")]
    [InlineData("nodecounts", "poolnodecounts")]
    [InlineData("supportedimages", "supportedimages")]
    [InlineData("applications", "applications")]
    [InlineData("applications/a", "applications/@Element")]
    public async Task A_response_names_its_kind(string path, string kind)
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.ApplicationPackages["a#1"] = "/opt");
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        const string Schedule = """{"id":"s","schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""";
        Assert.Equal(201, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules", Schedule)).Status);
        Assert.Equal(
            $"{endpoint.Batch.Url}$metadata#{kind}", (await endpoint.GetAsync(path)).GetProperty("odata.metadata").GetString());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("jobs/j")]
    [InlineData("jobs/j/tasks/t")]
    [InlineData("pools/p")]
    public async Task A_response_has_the_ETag_and_the_time_of_what_it_contains(string path)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        using var response = await endpoint.SendRawAsync(HttpMethod.Get, path);
        var entity = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal([entity.GetProperty("eTag").GetString()], response.Headers.GetValues("ETag"));
        Assert.Equal(
            entity.GetProperty("lastModified").GetDateTimeOffset().ToString("R"), response.Content.Headers.LastModified?.ToString("R"));
        Assert.False(response.Headers.Contains("Server"));
        await endpoint.AssertCleanAsync();
    }
}
