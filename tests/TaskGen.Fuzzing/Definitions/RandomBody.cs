using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Creates random valid request bodies from the schema, with every property at every level.</summary>
internal sealed class RandomBody(SeededRandom dice)
{
    private const string Identity = "/subscriptions/{0}/resourceGroups/{1}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{2}";

    public JsonObject Next() => Object(TaskSchema.TaskAddParameter);

    /// <summary>Creates a body that attributes can define completely.</summary>
    public static JsonObject Constant(SeededRandom dice)
    {
        var body = new RandomBody(dice).Next();
        if (body["exitConditions"] is JsonObject { Count: 0 }) body.Remove("exitConditions");
        return body;
    }

    /// <summary>Creates an object with its required properties and some of its optional ones.</summary>
    public JsonObject Object(ObjectShape shape)
    {
        var body = new JsonObject();
        foreach (var property in shape.Properties)
        {
            if (property.IsRequired
                || shape == TaskSchema.ComputeNodeIdentityReference
                || shape == TaskSchema.OutputFileDestination
                || dice.OneIn(shape == TaskSchema.TaskAddParameter ? 4 : 2))
            {
                body[property.Wire] = Value(shape, property);
            }
        }

        Settle(shape, body);
        return body;
    }

    public JsonNode Value(ObjectShape shape, PropertyShape property) => property.Kind switch
    {
        ValueKind.Object => Object(property.Object!),
        ValueKind.Objects => Objects(property),
        ValueKind.Texts => new JsonArray([.. Enumerable.Range(0, dice.Between(1, 4)).Select(_ => (JsonNode)Text(property.Constraint))]),
        ValueKind.Choices => new JsonArray([.. property.Choices.Select(static choice => (JsonNode)choice)]),
        ValueKind.Choice => dice.Pick<string>([.. property.Choices]),
        ValueKind.Boolean => dice.OneIn(2),
        ValueKind.Integer => Number(shape, property),
        ValueKind.Duration =>
            XmlConvert.ToString(TimeSpan.FromTicks(dice.OneIn(3)
                ? 1 + dice.Below(int.MaxValue)
                : TimeSpan.TicksPerSecond * (1 + dice.Below(10_000_000)))),
        _ => Text(property.Constraint),
    };

    private JsonArray Objects(PropertyShape property)
    {
        var list = new JsonArray();
        var least = property.DistinguishesEmpty ? 0 : 1;
        for (var count = dice.Between(least, 4); count > 0; count--) list.Add((JsonNode)Object(property.Object!));

        // Each source can be used only once.
        if (property.Object != TaskSchema.ContainerHostBatchBindMountEntry) return list;
        return new JsonArray([.. list.DistinctBy(static mount => (string?)mount!["source"]).Select(static mount => mount!.DeepClone())]);
    }

    private int Number(ObjectShape shape, PropertyShape property) => property.Wire switch
    {
        "requiredSlots" or "numberOfInstances" => 1 + dice.Below(dice.OneIn(5) ? int.MaxValue - 1 : 256),
        "maxTaskRetryCount" => dice.Below(20) - 1,
        "start" or "end" when shape == TaskSchema.TaskIdRange => dice.Below(dice.OneIn(4) ? int.MaxValue : 1000),
        _ => dice.OneIn(6) ? dice.Pick(int.MinValue, int.MaxValue, -1, 0) : dice.Below(512) - 128,
    };

    public string Text(TextConstraint constraint) => constraint switch
    {
        TextConstraint.Id or TextConstraint.DependencyId => dice.Word(20) + dice.Pick("", "-", "_") + dice.Below(100_000),
        TextConstraint.CommandLine or TextConstraint.CoordinationCommandLine =>
            dice.Pick("run", "./tool", "/usr/bin/env")
                + " "
                + string.Join(
                    " ", Enumerable.Range(0, dice.Below(4)).Select(_ => dice.Word() + dice.Pick("", "=", "-", ".") + dice.Below(1000))),
        TextConstraint.EnvironmentName =>
            dice.OneIn(4)
                ? dice.Text().Replace("=", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)
                : dice.Word().ToUpperInvariant(),
        TextConstraint.ImageName =>
            dice.Pick("", "registry.example.com/", "localhost:5000/", "h-1.io:443/a/")
                + dice.Word().ToLowerInvariant()
                + dice.Pick("", ":1.2", ":latest", "@sha256:" + new string('a', 64)),
        TextConstraint.Url =>
            dice.Pick("https://", "http://", "HTTPS://")
                + dice.Word()
                + dice.Pick("", ".blob.core.windows.net", ":8080")
                + "/"
                + dice.Word()
                + dice.Pick("", "/a%20b/c.d", "?sv=1&sr=c", "#f", "/ä"),
        TextConstraint.FilePath => dice.Pick("", "./", "a/../", "dir/") + dice.Word() + dice.Pick("", ".txt", "/ b", "/日本"),
        TextConstraint.FileMode => dice.Pick("0770", "777", "644", "0000", "7777"),
        TextConstraint.HeaderName => dice.Pick("Content-Type", "x-ms-meta-", "A!#$%&'*+.^_`|~") + dice.Word(),
        TextConstraint.HeaderValue =>
            dice.Text()
                .Replace("\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal)
                .Replace("\0", "", StringComparison.Ordinal)
                .Trim(),
        TextConstraint.IdentityResourceId => string.Format(null, Identity, Guid(), dice.Word(), dice.Word()),
        _ => dice.Text(),
    };

    private Guid Guid() => new((uint)dice.Below(int.MaxValue), (ushort)dice.Below(65536), 1, 2, 3, 4, 5, 6, 7, 8, 9);

    // Constraints between the properties of one object.
    private void Settle(ObjectShape shape, JsonObject body)
    {
        if (body.ContainsKey("start") && (int)body["start"]! > (int)body["end"]!)
        {
            (body["start"], body["end"]) = ((int)body["end"]!, (int)body["start"]!);
        }

        if (shape == TaskSchema.TaskAddParameter && body.ContainsKey("multiInstanceSettings")) body.Remove("requiredSlots");
        if (shape == TaskSchema.TaskDependencies && body.Count == 0) body["taskIds"] = Value(shape, shape["taskIds"]);
        if (shape == TaskSchema.ResourceFile) SettleResourceFile(body);
        if (shape == TaskSchema.UserIdentity) KeepOne(body, "username", "autoUser", TaskSchema.UserIdentity);
        if (shape == TaskSchema.ContainerRegistry)
        {
            if (dice.OneIn(2)) body.Remove("identityReference");
            if (body.ContainsKey("identityReference")
                || !body.ContainsKey("username")) (_, _) = (body.Remove("username"), body.Remove("password"));
            else body["password"] ??= dice.Text();
            if (body.ContainsKey("password") && !body.ContainsKey("username")) body.Remove("password");
        }
    }

    private void SettleResourceFile(JsonObject body)
    {
        string[] sources = ["httpUrl", "storageContainerUrl", "autoStorageContainerName"];
        var source = dice.Pick(sources);
        foreach (var other in sources.Where(other => other != source)) body.Remove(other);
        body[source] ??= Value(TaskSchema.ResourceFile, TaskSchema.ResourceFile[source]);
        if (source != "httpUrl") return;
        body.Remove("blobPrefix");
        body["filePath"] ??= Text(TextConstraint.FilePath);
    }

    private void KeepOne(JsonObject body, string first, string second, ObjectShape shape)
    {
        var (kept, gone) = dice.OneIn(2) ? (first, second) : (second, first);
        body.Remove(gone);
        body[kept] ??= Value(shape, shape[kept]);
    }
}
