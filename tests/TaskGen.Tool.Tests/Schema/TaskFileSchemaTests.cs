using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Json.Schema;
using TaskGen.Analyzers.Schema;
using TaskGen.Tool.Schema;

namespace TaskGen.Tool.Tests.Schema;

public sealed class TaskFileSchemaTests
{
    // Every property, with two elements in each list.
    internal const string CompleteTask = """
        {
          "id": "a", "commandLine": "run", "displayName": "A task", "requiredSlots": 1,
          "affinityInfo": { "affinityId": "node" },
          "applicationPackageReferences": [ { "applicationId": "app", "version": "1" }, { "applicationId": "other", "version": null } ],
          "authenticationTokenSettings": { "access": [ "job" ] },
          "constraints": { "maxWallClockTime": "PT1H30M", "retentionTime": "P1Y2M3W4DT5H6M7.5S", "maxTaskRetryCount": -1 },
          "containerSettings": {
            "imageName": "registry.example.com:5000/team/blender__x:4.2", "containerRunOptions": "--rm",
            "workingDirectory": "taskWorkingDirectory",
            "registry": {
              "registryServer": "registry.example.com:5000", "username": null, "password": null,
              "identityReference": { "resourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" }
            },
            "containerHostBatchBindMounts": [ { "source": "Task", "isReadOnly": true }, { "source": "shared", "isReadOnly": false } ]
          },
          "dependsOn": { "taskIds": [ "b", "c" ], "taskIdRanges": [ { "start": 1, "end": 2 }, { "start": 7, "end": 7 } ] },
          "environmentSettings": [ { "name": "A", "value": "1" }, { "name": "B" } ],
          "exitConditions": {
            "exitCodes": [ { "code": 1, "exitOptions": { "jobAction": "terminate", "dependencyAction": "block" } } ],
            "exitCodeRanges": [ { "start": 2, "end": 4, "exitOptions": { "jobAction": "disable" } } ],
            "preProcessingError": { "jobAction": "none" },
            "fileUploadError": { "dependencyAction": "satisfy" },
            "default": { "jobAction": "NONE" }
          },
          "multiInstanceSettings": {
            "coordinationCommandLine": "start", "numberOfInstances": 2,
            "commonResourceFiles": [ { "storageContainerUrl": "https://h/c", "blobPrefix": "p", "filePath": "d" } ]
          },
          "outputFiles": [
            {
              "filePattern": "*.txt",
              "destination": {
                "container": {
                  "containerUrl": "https://h/c", "path": "p",
                  "identityReference": { "resourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" },
                  "uploadHeaders": [ { "name": "Content-Type", "value": "text/plain" } ]
                }
              },
              "uploadOptions": { "uploadCondition": "taskCompletion" }
            }
          ],
          "resourceFiles": [
            { "httpUrl": "HTTPS://h/c/b", "filePath": "b", "fileMode": "0755", "blobPrefix": null },
            { "autoStorageContainerName": "c", "blobPrefix": "p", "filePath": "a/../b" }
          ],
          "userIdentity": { "username": null, "autoUser": { "scope": "pool", "elevationLevel": "nonadmin" } }
        }
        """;

    private static readonly string?[] Values =
    [
        null, "true", "0", "-1", "-2", "1", "2", "2147483648", "1.5", "{}", "[]", "[ null ]", "[ {} ]", "[ 1 ]", "\"\"", "\" \"", "\"a b\"",
        "\"a\\nb\"", "\"a\\u0000b\"", "\"../a\"", "\"./../a\"", "\"/a\"", "\"http://\"", "\"http:///p\"", "\"ftp://h\"", "\"httpx://h\"",
        "\"PT0S\"", "\"-PT0S\"", "\"-PT1S\"", "\"P\"", "\"PT\"", "\"P1DT\"", "\"P1.5D\"", "\"PT1.5S\"", "\" PT1H\"", "\"01:00:00\"",
        "1.0", "1.0e0", "10e-1", "-0.0", "2e9", "3e9", "1.50e1", "\"a\\n\"", "\"PT1H\\n\"", "\"task\\n\"", "\"..\\n\"",
        "\"a:1\\n\"", "\"\\ufeff\"", "\"\\u0085\"", "\"\\u2003\"", "\"" + string.Concat(Enumerable.Repeat("😀", 600)) + "\"",
        "\"" + string.Concat(Enumerable.Repeat("😀", 1024)) + "\"", "\"" + string.Concat(Enumerable.Repeat("😀", 1025)) + "\"",
        "\"P1D1Y\"", "\"-P\"", "\"-PT\"", "\"TASK\"", "\"Pool\"", "\"job\"", "\"localhost/a\"", "\"UPPER/a\"", "\"a.b/c@sha256:0\"",
        "\"a:tag\"", "\"a:-tag\"", "\"a:\"", "\"a//b\"", "\"h:x/a\"", "\"[::1]:5000/a\"", "\"a_b-c..d\"", "\"Größe\"",
        "\"" + new string('a', 65) + "\"", "\"" + new string('a', 1025) + "\"", "\"x@sha256:" + new string('0', 64) + "\"",
        "\"a/" + new string('b', 254) + "\"",
    ];

    [Fact]
    public void Complete_task_is_valid_and_uses_every_property()
    {
        Assert.Equal(new(true, []), TaskFileVerdict.Of(JsonNode.Parse(CompleteTask)), static (a, b) =>
            a!.IsAccepted == b!.IsAccepted && a.Errors.SequenceEqual(b.Errors));
        Assert.All(
            TaskSchema.All.SelectMany(static shape => shape.Properties),
            static property => Assert.Contains($"\"{property.Wire}\":", CompleteTask));
    }

    [Fact]
    public void Schema_agrees_with_the_rules_on_changed_values()
    {
        var (checkedFiles, wrong) = (0, new List<string>());
        foreach (var path in Paths(JsonNode.Parse(CompleteTask)!, []).ToList())
        {
            foreach (var value in Values)
            {
                var (file, parent) = TaskWith(path);
                var node = value is null ? null : JsonNode.Parse(value);
                if (path[^1] is int index) parent[index] = node;
                else parent[(string)path[^1]] = node;
                Check(file, $"{string.Join('.', path)} = {value ?? "null"}");
            }
        }

        void Check(JsonNode file, string change)
        {
            checkedFiles++;
            var verdict = TaskFileVerdict.Of(file);
            if (!verdict.IsConsistent) wrong.Add($"{change}: accepted {verdict.IsAccepted}, errors {string.Join(", ", verdict.Errors)}");
        }

        Assert.True(checkedFiles > 4000, $"{checkedFiles} files were checked.");
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(60))}");
    }

    [Fact]
    public void Schema_agrees_with_the_rules_on_removed_and_added_properties()
    {
        var wrong = new List<string>();
        foreach (var path in Paths(JsonNode.Parse(CompleteTask)!, []).ToList())
        {
            var (file, parent) = TaskWith(path);
            if (path[^1] is int index) parent.AsArray().RemoveAt(index);
            else parent.AsObject().Remove((string)path[^1]);
            Check(file, "without " + string.Join('.', path));
            if (parent is not JsonObject target) continue;
            foreach (var name in new[] { "x", "Id", "url", "odata.etag", "@odata.etag", "$schema", "httpUrl", "username", "value" })
            {
                if (target.ContainsKey(name)) continue;
                target[name] = name == "httpUrl" ? "https://h/c" : "x";
                Check(file, $"{name} beside {string.Join('.', path)}");
                target.Remove(name);
            }
        }

        void Check(JsonNode file, string change)
        {
            var verdict = TaskFileVerdict.Of(file);
            if (!verdict.IsConsistent) wrong.Add($"{change}: accepted {verdict.IsAccepted}, errors {string.Join(", ", verdict.Errors)}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(60))}");
    }

    [Theory]
    [InlineData("""[]""", true)]
    [InlineData("""[ { "id": "a", "commandLine": "" } ]""", true)]
    [InlineData("""{ "$schema": "./taskgen.schema.json", "id": "a", "commandLine": "" }""", true)]
    [InlineData("""{ "$schema": "./s.json", "odata.metadata": "m", "value": [ { "id": "a", "url": "u", "commandLine": "" } ] }""", true)]
    [InlineData("""[ { "$schema": "./taskgen.schema.json", "id": "a", "commandLine": "" } ]""", false)]
    [InlineData("""{ "value": [ { "$schema": "./taskgen.schema.json", "id": "a", "commandLine": "" } ] }""", false)]
    [InlineData("""{ "value": null }""", false)]
    [InlineData("""{ "value": [], "id": "a" }""", false)]
    [InlineData("""[ null ]""", false)]
    [InlineData("""null""", false)]
    [InlineData("""7""", false)]
    [InlineData("""{ "id": "a", "commandLine": "", "containerSettings": { "imageName": "a:1", "containerHostBatchBindMounts": [ { "source": "Task" }, { "source": "task" } ] } }""", false)]
    [InlineData("""{ "id": "a", "commandLine": "", "resourceFiles": [ { "httpUrl": "https://h/c", "autoStorageContainerName": "c", "filePath": "f" } ] }""", false)]
    [InlineData("""{ "id": "a", "commandLine": "", "resourceFiles": [ { "httpUrl": "https://h/c", "blobPrefix": "c", "filePath": "f" } ] }""", false)]
    [InlineData("""{ "id": "a", "commandLine": "", "resourceFiles": [ { "httpUrl": "https://h/c" } ] }""", false)]
    [InlineData("""{ "id": "a", "commandLine": "", "requiredSlots": 2, "multiInstanceSettings": { "coordinationCommandLine": "run" } }""", false)]
    public void Schema_and_rules_agree(string json, bool isValid)
    {
        var verdict = TaskFileVerdict.Of(JsonNode.Parse(json));
        Assert.Equal(isValid, verdict.IsAccepted);
        Assert.Equal(isValid, verdict.Errors.Count == 0);
    }

    [Fact]
    public void Schema_agrees_with_the_rules_on_the_documented_examples()
    {
        var examples = Regex.Matches(AnalyzersDocument.Text, @"^(?:Wrong|Right): `(?<json>[{[].*)`$", RegexOptions.Multiline)
            .Select(static match => match.Groups["json"].Value)
            .Where(static json => !json.Contains(", }", StringComparison.Ordinal)
                && !json.Contains("\"id\": \"b\"", StringComparison.Ordinal))
            .ToList();
        Assert.True(examples.Count > 10, $"{examples.Count} examples were found.");
        Assert.All(examples, static json => Assert.True(TaskFileVerdict.Of(JsonNode.Parse(json)).IsConsistent, json));
    }

    [SkippableFact]
    public void Schema_agrees_with_the_rules_on_known_cases()
    {
        var file = Path.Combine(RepositoryFiles.Root, "..", "shared", "field", "cases.json");
        Skip.IfNot(File.Exists(file), "The inputs are not available.");
        Assert.All(JsonNode.Parse(File.ReadAllText(file))!.AsArray(), static entry =>
            Assert.True(TaskFileVerdict.Of(entry!["input"]).IsConsistent, entry["name"]!.ToString()));
    }

    [Fact]
    public async Task Tasks_of_the_playground_are_valid()
    {
        using var tool = new Tool();
        var (_, json, error) = await tool.RunAsync(null, "export", Exporting.ExportCommandTests.Playground);
        Assert.True(json.Length > 0, error);
        var verdict = TaskFileVerdict.Of(JsonNode.Parse(json));
        Assert.True(verdict.IsAccepted, string.Join(", ", verdict.Errors));
    }

    [Fact]
    public void Schema_is_valid_against_its_meta_schema_and_describes_every_property()
    {
        var schema = JsonNode.Parse(TaskFileSchema.Create())!;
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema).IsValid);
        Assert.All(TaskSchema.All, shape =>
        {
            var definition = schema["$defs"]![shape.Name]!;
            Assert.Matches(@"^[A-Z].*\.$", definition["description"]!.GetValue<string>());
            Assert.DoesNotMatch(@"\w+Attribute\b|\bRepresents\b|REST:", definition["description"]!.GetValue<string>());
            Assert.All(shape.Properties, property =>
            {
                var description = definition["properties"]![property.Wire]!["description"]!.GetValue<string>();
                Assert.Matches(@"^[A-Z][^<>]*\.$", description);
                Assert.DoesNotMatch(@"Gets or sets|REST:|ToString|\[[A-Z]\w+|\battribute\b|\bmember\b", description);
            });
        });
        var scope = schema["$defs"]!["AutoUserSpecification"]!["properties"]!["scope"]!;
        Assert.Equal(["task", "pool"], scope["anyOf"]![0]!["enum"]!.AsArray().Select(static name => name!.ToString()));
    }

    [Fact]
    public async Task Schema_is_written_to_standard_output_or_a_file()
    {
        using var tool = new Tool();
        var (exitCode, output, _) = await tool.RunAsync(null, "schema");
        Assert.Equal(0, exitCode);
        Assert.Equal(TaskFileSchema.Create(), output);
        Assert.Equal((0, "", ""), await tool.RunAsync(null, "schema", "-o", "schemas/task.json"));
        Assert.Equal(output, await File.ReadAllTextAsync(tool.PathOf("schemas/task.json")));
        tool.Write("file", "");
        (exitCode, _, var error) = await tool.RunAsync(null, "schema", "-o", "file/task.json");
        Assert.Equal(2, exitCode);
        Assert.Equal("taskgen: file/task.json: 'file' is a file. Specify a directory that exists or can be created.\n", error);
    }

    [Fact]
    public async Task Reference_to_a_schema_is_reported_and_not_an_error()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "$schema": "./taskgen.schema.json", "id": "a", "commandLine": "run" }""");
        var (exitCode, output, _) = await tool.RunAsync(null, "check", "a.json", "--warnaserror");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("a.json(1,3): info TGJ009: '$schema' is for editors", output);
    }

    // Validation takes a time that grows with the file, so that it has only what the path needs.
    internal static (JsonNode File, JsonNode Parent) TaskWith(object[] path)
    {
        var file = JsonNode.Parse(CompleteTask)!.AsObject();
        foreach (var name in file.Select(static property => property.Key).ToList())
        {
            if (name is not ("id" or "commandLine") && !name.Equals(path[0])) file.Remove(name);
        }

        return (file, path.SkipLast(1).Aggregate((JsonNode)file, static (node, step) => step is int i ? node[i]! : node[(string)step]!));
    }

    internal static IEnumerable<object[]> Paths(JsonNode node, object[] path)
    {
        if (path.Length > 0) yield return path;
        var below = node switch
        {
            JsonObject properties => properties.Select(static item => ((object)item.Key, item.Value)),
            JsonArray items => items.Select(static (item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var (step, value) in below)
        {
            if (value is null) yield return [.. path, step];
            else foreach (var deeper in Paths(value, [.. path, step])) yield return deeper;
        }
    }
}
