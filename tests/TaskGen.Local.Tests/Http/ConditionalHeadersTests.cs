using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of the conditional headers of jobs, job schedules, and tasks.</summary>
public sealed class ConditionalHeadersTests
{
    // Headers have no fractions of seconds.
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, 700, TimeSpan.Zero));

    // ETAG stands for the current one, and a number for the seconds after the time of the last change.
    [Theory]
    [InlineData("If-Match", "ETAG", 200, 200)]
    [InlineData("If-Match", "\"ETAG\"", 200, 200)]
    [InlineData("If-Match", "*", 200, 200)]
    [InlineData("If-Match", "0x1", 412, 412)]
    [InlineData("If-None-Match", "ETAG", 304, 412)]
    [InlineData("If-None-Match", "\"ETAG\"", 304, 412)]
    [InlineData("If-None-Match", "*", 304, 412)]
    [InlineData("If-None-Match", "0x1", 200, 200)]
    [InlineData("If-Modified-Since", "-1", 200, 200)]
    [InlineData("If-Modified-Since", "0", 304, 412)]
    [InlineData("If-Modified-Since", "1", 304, 412)]
    [InlineData("If-Modified-Since", "yesterday", 200, 200)]
    [InlineData("If-Unmodified-Since", "-1", 412, 412)]
    [InlineData("If-Unmodified-Since", "0", 200, 200)]
    [InlineData("If-Unmodified-Since", "1", 200, 200)]
    [InlineData("If-Unmodified-Since", "yesterday", 200, 200)]
    public async Task A_condition_is_compared_with_the_entity(string header, string value, int read, int write)
    {
        await using var endpoint = await StartAsync();
        foreach (var (path, body) in ((string, string)[])
            [
                ("jobs/j", """{"poolInfo":{"poolId":"p"}}"""),
                ("jobs/j/tasks/t", "{}"),
                ("jobschedules/s", """{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}"""),
            ])
        {
            var entity = await endpoint.GetAsync(path);
            var modified = entity.GetProperty("lastModified").GetDateTimeOffset();
            var text = int.TryParse(value, out var seconds)
                ? modified.AddSeconds(seconds).ToString("R")
                : value.Replace("ETAG", entity.GetProperty("eTag").GetString());
            foreach (var (method, expected) in ((HttpMethod, int)[])[(HttpMethod.Get, read), (HttpMethod.Put, write)])
            {
                var (status, answer) =
                    await endpoint.SendAsync(method, path, method == HttpMethod.Put ? body : null, (header, text));
                Assert.True((path, expected) == (path, status), $"{path} {status} {answer}");
                if (status == 304) Assert.Equal("", answer);
                if (status == 412) Assert.Equal("ConditionNotMet", JsonElement.Parse(answer).GetProperty("code").GetString());
            }
        }

        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("PUT", "jobs/j", """{"poolInfo":{"poolId":"p"}}""")]
    [InlineData("PATCH", "jobs/j", "{}")]
    [InlineData("DELETE", "jobs/j", null)]
    [InlineData("POST", "jobs/j/terminate", null)]
    [InlineData("POST", "jobs/j/disable", """{"disableTasks":"wait"}""")]
    [InlineData("POST", "jobs/j/enable", null)]
    [InlineData("PUT", "jobs/j/tasks/t", "{}")]
    [InlineData("DELETE", "jobs/j/tasks/t", null)]
    [InlineData("POST", "jobs/j/tasks/t/terminate", null)]
    [InlineData("POST", "jobs/j/tasks/t/reactivate", null)]
    [InlineData("PUT", "jobschedules/s", """{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""")]
    [InlineData("PATCH", "jobschedules/s", "{}")]
    [InlineData("DELETE", "jobschedules/s", null)]
    [InlineData("POST", "jobschedules/s/terminate", null)]
    [InlineData("POST", "jobschedules/s/disable", null)]
    [InlineData("POST", "jobschedules/s/enable", null)]
    public async Task An_operation_changes_nothing_when_its_condition_is_not_met(string method, string path, string? body)
    {
        await using var endpoint = await StartAsync();
        var entity = string.Join('/', path.Split('/')[..(path.Contains("tasks") ? 4 : 2)]);
        var before = (await endpoint.GetAsync(entity)).ToString();
        _time.Advance(TimeSpan.FromHours(1));
        foreach (var condition in ((string, string)[])[("If-Match", "0x1"), ("If-Unmodified-Since", "Sun, 01 Mar 2026 11:59:59 GMT")])
        {
            var (status, answer) = await endpoint.SendAsync(new(method), path, body, condition);
            Assert.True(status == 412, $"{condition} {status} {answer}");
            Assert.Equal("ConditionNotMet", JsonElement.Parse(answer).GetProperty("code").GetString());
        }

        Assert.Equal(before, (await endpoint.GetAsync(entity)).ToString());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("jobs/j", """{"poolInfo":{"poolId":"p"}}""")]
    [InlineData("jobs/j/tasks/t", "{}")]
    [InlineData("jobschedules/s", """{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""")]
    public async Task A_change_has_another_ETag_and_time(string path, string body)
    {
        await using var endpoint = await StartAsync();
        var before = await endpoint.GetAsync(path);
        _time.Advance(TimeSpan.FromHours(1));
        using var changed = await endpoint.SendRawAsync(HttpMethod.Put, path, body);
        Assert.Equal(200, (int)changed.StatusCode);
        var after = await endpoint.GetAsync(path);
        Assert.Equal([after.GetProperty("eTag").GetString()], changed.Headers.GetValues("ETag"));
        Assert.Equal("Sun, 01 Mar 2026 13:00:00 GMT", changed.Content.Headers.LastModified?.ToString("R"));
        Assert.Equal(_time.GetUtcNow(), after.GetProperty("lastModified").GetDateTimeOffset());
        Assert.NotEqual(before.GetProperty("eTag").GetString(), after.GetProperty("eTag").GetString());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("jobs/j", "disable", """{"disableTasks":"wait"}""")]
    [InlineData("jobs/j/tasks/t", "terminate", null)]
    [InlineData("jobschedules/s", "disable", null)]
    public async Task A_change_of_the_state_has_another_ETag_and_time(string path, string operation, string? body)
    {
        await using var endpoint = await StartAsync();
        var before = await endpoint.GetAsync(path);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.InRange((await endpoint.SendAsync(HttpMethod.Post, $"{path}/{operation}", body)).Status, 202, 204);
        var after = await endpoint.GetAsync(path);
        Assert.NotEqual(before.GetProperty("state").GetString(), after.GetProperty("state").GetString());
        Assert.Equal(_time.GetUtcNow(), after.GetProperty("lastModified").GetDateTimeOffset());
        Assert.NotEqual(before.GetProperty("eTag").GetString(), after.GetProperty("eTag").GetString());
        await endpoint.AssertCleanAsync();
    }

    /// <summary>Starts an endpoint with a job, a job schedule without jobs, and a task that waits.</summary>
    private async Task<Endpoint> StartAsync()
    {
        var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time);
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        var (status, body) = await endpoint.SendAsync(
            HttpMethod.Post,
            "jobschedules",
            """{"id":"s","schedule":{"doNotRunUntil":"2027-01-01T00:00:00Z"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""");
        Assert.True(status == 201, body);
        return endpoint;
    }
}
