using System.Text.Json;
using System.Text.Json.Nodes;

namespace TaskGen.Tests;

/// <summary>Compares JSON values regardless of white space and the order of properties.</summary>
internal static class JsonAssert
{
    public static void Equal(string expected, IBatchTask task) => Equal(expected, task.ToJson());

    public static void Equal(string expected, string actual)
    {
        if (JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual))) return;
        var options = new JsonSerializerOptions { WriteIndented = true };
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(options), JsonNode.Parse(actual)!.ToJsonString(options));
    }

    /// <summary>The value at a path such as <c>resourceFiles[0].httpUrl</c>, or null.</summary>
    public static JsonNode? At(IBatchTask task, string path)
    {
        var node = JsonNode.Parse(task.ToJson());
        foreach (var step in path.Split('.'))
        {
            var bracket = step.IndexOf('[');
            node = node?[bracket < 0 ? step : step[..bracket]];
            if (bracket >= 0) node = node?.AsArray()[int.Parse(step[(bracket + 1)..^1])];
        }

        return node;
    }
}
