using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of pools, nodes, and applications.</summary>
public sealed class PoolRoutesTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Nodes_have_the_tasks_and_slots_that_run_on_them()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => (options.NodeCount, options.SlotsPerNode) = (2, 4));
        Assert.Equal("node-1 idle 0 0, node-2 idle 0 0", await NodesAsync());
        Assert.Equal("idle 2 running 0 total 2", await CountsAsync());
        var gate = Path.Combine(endpoint.Batch.RootDirectory, "gate");
        await endpoint.AddScriptAsync("t", $"until test -e {gate}; do sleep 0.01; done", """ "requiredSlots":3 """);
        var node = (await endpoint.StateAsync("t", "running")).GetProperty("nodeInfo");
        Assert.Equal("node-1", node.GetProperty("nodeId").GetString());
        Assert.Equal("TVM:node-1", node.GetProperty("affinityId").GetString());
        Assert.Equal($"{endpoint.Batch.Url}pools/p/nodes/node-1", node.GetProperty("nodeUrl").GetString());
        Assert.Equal("node-1 running 1 3, node-2 idle 0 0", await NodesAsync());
        Assert.Equal("idle 1 running 1 total 2", await CountsAsync());
        Assert.Equal("running", (await endpoint.GetAsync("pools/p/nodes/NODE-1")).GetProperty("state").GetString());
        await File.WriteAllTextAsync(gate, "");
        await endpoint.CompletedAsync("t");
        Assert.Equal("node-1 idle 0 0, node-2 idle 0 0", await NodesAsync());
        await endpoint.AssertCleanAsync();

        async Task<string> NodesAsync() => string.Join(
            ", ",
            (await endpoint.GetAsync("pools/p/nodes")).GetProperty("value").EnumerateArray().Select(static node =>
                Values(node, "id", "state", "runningTasksCount", "runningTaskSlotsCount")));

        async Task<string> CountsAsync()
        {
            var counts = (await endpoint.GetAsync("nodecounts")).GetProperty("value")[0].GetProperty("dedicated");
            return $"idle {counts.GetProperty("idle")} running {counts.GetProperty("running")} total {counts.GetProperty("total")}";
        }
    }

    [Fact]
    public async Task Every_pool_exists_with_the_same_nodes()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => (options.NodeCount, options.SlotsPerNode) = (3, 5));
        foreach (var id in (string[])["p", "any"])
        {
            var pool = await endpoint.GetAsync("pools/" + id);
            Assert.Equal(
                $"{id} active steady 3 3 5",
                Values(pool, "id", "state", "allocationState", "currentDedicatedNodes", "targetDedicatedNodes", "taskSlotsPerNode"));
            var (status, body) = await endpoint.SendAsync(HttpMethod.Head, "pools/" + id);
            Assert.Equal((200, ""), (status, body));
        }

        await endpoint.AssertErrorAsync(409, "PoolExists", HttpMethod.Post, "pools", "{}");
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Head, "pools/a b")).Status);
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Applications_have_the_versions_of_their_packages()
    {
        await using var endpoint = await Endpoint.StartAsync(static options =>
        {
            foreach (var package in (string[])["Blender#4.2", "blender", "blender#5#1", "maya"])
            {
                options.ApplicationPackages[package] = "/opt";
            }
        });
        Assert.Equal("[\"4.2\",\"5#1\"]", (await endpoint.GetAsync("applications/BLENDER")).GetProperty("versions").GetRawText());
        Assert.Equal("[]", (await endpoint.GetAsync("applications/maya")).GetProperty("versions").GetRawText());
        await endpoint.AssertCleanAsync();
    }

    private static string Values(JsonElement of, params string[] names) => string.Join(' ', names.Select(name => of.GetProperty(name)));
}
