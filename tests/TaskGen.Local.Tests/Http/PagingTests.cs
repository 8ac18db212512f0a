using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of the pages of lists.</summary>
public sealed class PagingTests
{
    // The list, and its three results.
    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("jobs", "j k l s:job-1")]
    [InlineData("jobs?$filter=id ne 'j'", "k l s:job-1")]
    [InlineData("jobs/j/tasks", "a b c")]
    [InlineData("jobs/j/tasks?$filter=id ne 'b'&$select=id", "a c")]
    [InlineData("jobschedules", "r s t")]
    [InlineData("jobschedules?$filter=id ne 's'", "r t")]
    [InlineData("jobschedules/s/jobs", "s:job-1")]
    [InlineData("jobs/k/tasks/ran/files", "stderr.txt stdout.txt wd")]
    [InlineData("jobs/k/tasks/ran/files?recursive=true&$filter=startswith(name,'wd/')", "wd/x wd/y wd/z")]
    [InlineData("pools", "p q local")]
    [InlineData("nodecounts", "p q local")]
    [InlineData("pools/p/nodes", "node-1 node-2 node-3")]
    [InlineData("applications", "one three two")]
    [InlineData("jobs/l/tasks", "")]
    public async Task Pages_have_at_most_maxresults_results_and_a_link_where_more_follow(string list, string names)
    {
        await using var endpoint = await StartAsync();
        var all = names.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
        for (var size = 1; size <= all.Length + 1; size++)
        {
            var pages = new List<string[]>();
            for (string? path = $"{list}{(list.Contains('?') ? '&' : '?')}maxresults={size}"; path is not null;)
            {
                var page = await endpoint.GetAsync(path);
                pages.Add([.. page.GetProperty("value").EnumerateArray().Select(Name)]);
                path = page.TryGetProperty("odata.nextLink", out var link)
                    ? link.GetString()![endpoint.Batch.Url.ToString().Length..]
                    : null;
                Assert.InRange(pages.Count, 1, all.Length + 1);
            }

            var expected = all.Length == 0 ? [[]] : all.Chunk(size).ToArray();
            Assert.Equal(expected, pages);
        }

        // A link that was changed by hand leads behind the last result.
        Assert.Empty((await endpoint.GetAsync(
            $"{list}{(list.Contains('?') ? '&' : '?')}$skiptoken={long.MaxValue}")).GetProperty("value").EnumerateArray());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("maxresults=1", 200)]
    [InlineData("maxresults=1000", 200)]
    [InlineData("maxresults=0", 400)]
    [InlineData("maxresults=1001", 400)]
    [InlineData("maxresults=-1", 400)]
    [InlineData("maxresults=1.0", 400)]
    [InlineData("maxresults=", 400)]
    [InlineData("$skiptoken=0", 200)]
    [InlineData("$skiptoken=-1", 400)]
    [InlineData("$skiptoken=x", 400)]
    [InlineData("$skiptoken=9223372036854775808", 400)]
    public async Task The_size_and_the_start_of_a_page_are_validated(string query, int status)
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        foreach (var list in (string[])["jobs", "jobs/j/tasks", "jobschedules", "pools", "pools/p/nodes/node-1/files"])
        {
            var (given, body) = await endpoint.SendAsync(HttpMethod.Get, $"{list}?{query}");
            Assert.True((list, status) == (list, given), $"{list} {given} {body}");
            if (status != 400) continue;
            var error = JsonElement.Parse(body);
            Assert.Equal("InvalidQueryParameterValue", error.GetProperty("code").GetString());
            Assert.Equal(
                query,
                string.Join('=', error.GetProperty("values").EnumerateArray().Take(2).Select(static value =>
                    value.GetProperty("value").GetString())));
        }

        await endpoint.AssertCleanAsync();
    }

    private static string Name(JsonElement result) =>
        (result.TryGetProperty("id", out var id) || result.TryGetProperty("name", out id) ? id : result.GetProperty("poolId")).GetString()!;

    private static async Task<Endpoint> StartAsync()
    {
        var endpoint = await Endpoint.StartAsync(
            static options =>
            {
                options.NodeCount = 3;
                foreach (var package in (string[])["two#1", "one", "three#1", "three#2"]) options.ApplicationPackages[package] = "/opt";
            });
        foreach (var id in (string[])["k", "l"])
        {
            var (status, answer) = await endpoint.SendAsync(HttpMethod.Post, "jobs", $$$"""{"id":"{{{id}}}","poolInfo":{"poolId":"q"}}""");
            Assert.True(status == 201, answer);
        }
        foreach (var id in (string[])["r", "s", "t"])
        {
            var until = id == "s" ? "2020-01-01T00:00:00Z" : "2200-01-01T00:00:00Z";
            var (status, answer) = await endpoint.SendAsync(
                HttpMethod.Post,
                "jobschedules",
                $$$$"""{"id":"{{{{id}}}}","schedule":{"doNotRunUntil":"{{{{until}}}}"},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""");
            Assert.True(status == 201, answer);
        }

        foreach (var id in (string[])["a", "b", "c"]) await endpoint.AddAsync(id, "true", """ "dependsOn":{"taskIds":["none"]} """);
        await endpoint.AddScriptAsync("ran", "touch x y z", job: "k");
        await endpoint.CompletedAsync("ran", "k");
        return endpoint;
    }
}
