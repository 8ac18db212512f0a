using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Validation;

namespace TaskGen.Tool.Schema;

/// <summary>
/// Writes the JSON schema (2020-12) of task files. It accepts every file without errors, and rejects what the rules report as errors, as
/// far as a schema can express it.
/// </summary>
internal static class TaskFileSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the schema as text.</summary>
    public static string Create()
    {
        var definitions = new JsonObject();
        foreach (var shape in TaskSchema.All.OrderBy(static shape => shape.Name, StringComparer.Ordinal))
        {
            definitions.Add(shape.Name, Definition(shape));
        }

        var schema = new JsonObject
        {
            [JsonTaskReader.SchemaProperty] = TaskFileSchemas.MetaSchema,
            ["title"] = TaskFileSchemas.Title,
            ["description"] = $"One task, an array of tasks, or a collection of tasks for Azure Batch, version {ApiVersions.Default}.",
            ["if"] = new JsonObject { ["type"] = "array" },
            ["then"] = new JsonObject { ["items"] = Reference(TaskSchema.TaskAddParameter) },
            ["else"] = new JsonObject
            {
                ["if"] = new JsonObject { ["type"] = "object", ["required"] = Array("value") },
                ["then"] = Collection(),
                ["else"] = SingleTask(),
            },
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Collection() => new()
    {
        ["properties"] = new JsonObject
        {
            [JsonTaskReader.SchemaProperty] = SchemaLink(),
            ["value"] = new JsonObject
            {
                ["description"] = "The tasks.",
                ["type"] = "array",
                ["items"] = Reference(TaskSchema.TaskAddParameter),
            },
        },
        ["patternProperties"] = new JsonObject { [ReadOnlyProperties.AnnotationPattern] = true },
        ["additionalProperties"] = false,
    };

    // Only the root of a file can refer to a schema, so that its task has one more property than those of an array.
    private static JsonObject SingleTask()
    {
        var task = Definition(TaskSchema.TaskAddParameter);
        task["properties"]!.AsObject().Insert(0, JsonTaskReader.SchemaProperty, SchemaLink());
        return task;
    }

    private static JsonObject SchemaLink() => new()
    {
        ["description"] = "The schema that editors use for this file. It is not part of a request; remove it before the file is sent.",
    };

    private static JsonObject Definition(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var property in shape.Properties) properties.Add(property.Wire, Property(shape, property));
        var definition = new JsonObject
        {
            ["description"] = SchemaDescriptions.Of(shape),
            ["type"] = "object",
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { [ReadOnlyProperties.PatternOf(shape)] = true },
            ["additionalProperties"] = false,
        };
        var required = shape.Properties.Where(static property => property.IsRequired).Select(static property => property.Wire).ToArray();
        if (required.Length > 0) definition["required"] = Array(required);
        foreach (var (keyword, value) in ObjectConstraints.Of(shape)) definition[keyword] = value;
        return definition;
    }

    private static JsonObject Property(ObjectShape shape, PropertyShape property)
    {
        var schema = new JsonObject { ["description"] = SchemaDescriptions.Of(shape, property) };
        if (property.Object is not null && property.Kind == ValueKind.Object)
        {
            if (property.IsRequired) schema["$ref"] = PathOf(property.Object);
            else schema["anyOf"] = new JsonArray(Reference(property.Object), new JsonObject { ["type"] = "null" });
            return schema;
        }

        // The service treats null as omitted.
        var type = property.Kind switch
        {
            ValueKind.Integer => "integer",
            ValueKind.Boolean => "boolean",
            ValueKind.Objects or ValueKind.Texts or ValueKind.Choices => "array",
            _ => "string",
        };
        schema["type"] = property.IsRequired ? type : Array(type, "null");
        foreach (var (keyword, value) in ValueConstraints.Of(shape, property)) schema[keyword] = value;
        switch (property.Kind)
        {
            case ValueKind.Choice:
                schema["anyOf"] = Choices(property);
                break;
            case ValueKind.Choices:
                schema["items"] = new JsonObject { ["type"] = Array("string", "null"), ["anyOf"] = Choices(property) };
                break;
            case ValueKind.Texts:
                schema["items"] = new JsonObject { ["type"] = Array("string", "null") };
                break;
            case ValueKind.Objects:
                schema["items"] = Reference(property.Object!);
                break;
        }

        return schema;
    }

    // The service accepts choices in any case; editors complete those of the REST reference.
    private static JsonArray Choices(PropertyShape property) => new(
        new JsonObject { ["enum"] = Array([.. property.Choices]) },
        new JsonObject
        {
            ["pattern"] = $"^(?:{string.Join('|', property.Choices.Select(ValueConstraints.AnyCase))}){ValueConstraints.End}",
        });

    private static JsonObject Reference(ObjectShape shape) => new() { ["$ref"] = PathOf(shape) };

    private static string PathOf(ObjectShape shape) => "#/$defs/" + shape.Name;

    private static JsonArray Array(params string[] items) => new([.. items.Select(static item => (JsonNode)item)]);
}
