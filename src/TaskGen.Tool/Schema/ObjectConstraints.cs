using System.Collections.Generic;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Tool.Schema;

/// <summary>Provides the keywords that relate the properties of an object to each other, each for a rule that reports an error.</summary>
internal static class ObjectConstraints
{
    /// <summary>Returns the keywords for an object and their values.</summary>
    public static IEnumerable<(string Keyword, JsonNode Value)> Of(ObjectShape shape) => shape.Name switch
    {
        nameof(TaskSchema.ResourceFile) =>
        [
            ("oneOf", new JsonArray(
                Given(WireName.HttpUrl, "string"),
                Given(WireName.StorageContainerUrl, "string"),
                Given(WireName.AutoStorageContainerName, "string", minLength: 1))),
            ("if", Given(WireName.HttpUrl, "string")),
            ("then", FileOfUrl()),
        ],
        nameof(TaskSchema.UserIdentity) =>
        [
            ("oneOf", new JsonArray(Given(WireName.Username, "string", minLength: 1), Given(WireName.AutoUser, "object"))),
        ],
        nameof(TaskSchema.OutputFileDestination) => [("allOf", new JsonArray(Given(WireName.Container, "object")))],
        nameof(TaskSchema.TaskAddParameter) =>
        [
            ("if", Given(WireName.MultiInstanceSettings, "object")),
            ("then", new JsonObject { ["properties"] = new JsonObject { [WireName.RequiredSlots] = new JsonObject { ["maximum"] = 1 } } }),
        ],
        _ => [],
    };

    private static JsonObject FileOfUrl()
    {
        var file = Given(WireName.FilePath, "string", minLength: 1);
        file["properties"]![WireName.BlobPrefix] = new JsonObject { ["maxLength"] = 0 };
        return file;
    }

    // A property that is null is omitted.
    private static JsonObject Given(string property, string type, int minLength = 0)
    {
        var value = new JsonObject { ["type"] = type };
        if (minLength > 0) value["minLength"] = minLength;
        return new() { ["required"] = new JsonArray(property), ["properties"] = new JsonObject { [property] = value } };
    }
}
