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
                Given("httpUrl", "string"),
                Given("storageContainerUrl", "string"),
                Given("autoStorageContainerName", "string", minLength: 1))),
            ("if", Given("httpUrl", "string")),
            ("then", FileOfUrl()),
        ],
        nameof(TaskSchema.UserIdentity) =>
        [
            ("oneOf", new JsonArray(Given("username", "string", minLength: 1), Given("autoUser", "object"))),
        ],
        nameof(TaskSchema.OutputFileDestination) => [("allOf", new JsonArray(Given("container", "object")))],
        nameof(TaskSchema.TaskAddParameter) =>
        [
            ("if", Given("multiInstanceSettings", "object")),
            ("then", new JsonObject { ["properties"] = new JsonObject { ["requiredSlots"] = new JsonObject { ["maximum"] = 1 } } }),
        ],
        _ => [],
    };

    private static JsonObject FileOfUrl()
    {
        var file = Given("filePath", "string", minLength: 1);
        file["properties"]!["blobPrefix"] = new JsonObject { ["maxLength"] = 0 };
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
