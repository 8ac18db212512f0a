using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Analyzers.Writing;
using TaskGen.Tool.Graphs;
using TaskGen.Tool.Importing;
using TaskGen.Tool.Reporting;
using TaskGen.Tool.Tests.Schema;
using TaskGen.Validation;

namespace TaskGen.Tool.Tests.Reporting;

/// <summary>A secret that is in the wrong place of a task file is in no output.</summary>
public sealed class SecretsInMessagesTests
{
    private const string Marker = "M4rK3r";

    // Each part between two signs has the marker.
    private const string Signature = "aM4rK3rb%2FcM4rK3rd%2BeM4rK3rf%3D";
    private const string Key = "aM4rK3rbcM4rK3rdeM4rK3rfghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] Secrets =
    [
        "https://a.blob.core.windows.net/c?sv=2023-11-03&sr=c&sig=" + Signature,
        "sv=2023-11-03&sr=c&sp=rl&sig=" + Signature + "&se=2099-01-01",
        "sig=" + Signature + "&sv=2023-11-03",
        "https%3A%2F%2Fh%2Fc%3Fsv%3D1%26sig%3D" + Signature,
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Key + "==;EndpointSuffix=core.windows.net",
        "Server=tcp:s.database.windows.net;User ID=u;Password=p-M4rK3r-word;Encrypt=true",
        "https://user:M4rK3r-password@h/c",
        "Authorization: Bearer " + Key,
        "ghp_" + Key,
        "task_ghp_" + Key,
        "github_pat_" + Key,
        (Key + Key)[..86] + "==",
        "eyJhbGciOiJIUzI1NiM4rK3r.eyJzdWIiOiIxMjM0NTYM4rK3r.abcM4rK3rdef",
        "run --password M4rK3r-word --name x",
        "docker run -e API_KEY=M4rK3r-word i",
        "/bin/sh -c curl https://h/c?sv=1&sig=" + Signature + " && echo $HOME",
        "cmd /c \"curl https://h/c?sv=1&sig=" + Signature + " %PATH% $X\" 'a",
        "-----BEGIN PRIVATE KEY-----\nM4rK3r\n-----END PRIVATE KEY-----",
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Secrets.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Value_of_each_property_is_masked(int secret)
    {
        var count = 0;
        foreach (var path in TaskFileSchemaTests.Paths(JsonNode.Parse(TaskFileSchemaTests.CompleteTask)!, []).ToList())
        {
            var (file, parent) = TaskFileSchemaTests.TaskWith(path);
            if (path[^1] is int index) parent[index] = Secrets[secret];
            else parent[(string)path[^1]] = Secrets[secret];
            AssertMasked(file);

            // Values that are repeated are duplicates, and ids that are in lists are dependencies.
            AssertMasked(new JsonArray(file.DeepClone(), file.DeepClone()));
            if (parent is JsonArray list && parent.Parent is not null)
            {
                list.Add(list[^1]!.DeepClone());
                AssertMasked(file);
            }

            count++;
        }

        Assert.True(count > 90, $"{count} values were checked.");
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Name_of_a_property_is_masked_in_each_object(int secret)
    {
        var count = 0;
        foreach (var path in TaskFileSchemaTests.Paths(JsonNode.Parse(TaskFileSchemaTests.CompleteTask)!, []).ToList())
        {
            var (file, parent) = TaskFileSchemaTests.TaskWith(path);
            if (parent is not JsonObject properties) continue;
            properties[Secrets[secret]] = 1;
            properties["odata." + Secrets[secret]] = 1;
            AssertMasked(file);
            count++;
        }

        Assert.True(count > 50, $"{count} objects were checked.");
        AssertMasked(new JsonObject { ["value"] = new JsonArray(), [Secrets[secret]] = 1 });
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Ids_and_names_are_masked_in_relations(int secret)
    {
        var json = Related(Secrets[secret]);
        AssertMasked(json);
        using var output = new StringWriter();
        var (tasks, readFindings) = JsonTaskReader.Read(json);
        var findings = TaskFileChecker.Check(new("a.json", tasks, readFindings), isWindows: false);
        Assert.NotEmpty(findings);
        Report.Write(
            ReportFormat.Sarif,
            [.. findings.Select(static finding => new ReportEntry("a.json", finding, DiagnosticSeverity.Error))],
            [Secrets[secret]],
            output);
        AssertMasked(output.ToString(), json);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Invalid_JSON_around_a_secret_is_not_quoted(int secret)
    {
        var text = JsonSerializer.Serialize(Secrets[secret]);
        foreach (var json in (string[])[
            $"{{ {text}", $"{{ {text} {text} }}", $"[ {text} {text} ]", text, $"{{ \"id\": {text[..^1]}", Secrets[secret],
        ])
        {
            AssertMasked(json);
        }
    }

    [Fact]
    public async Task Arguments_and_names_of_files_are_masked()
    {
        using var tool = new Tool();
        const string Name = "x&sig=" + Signature + ".json";
        tool.Write(Name, """
            [ { "id": "a b", "commandLine": "run" }, { "id": "b", "commandLine": "run", "dependsOn": { "taskIds": [ "b" ] } } ]
            """);
        tool.Write("a.json", """{ "id": "a", "commandLine": "run" }""");
        foreach (var arguments in (string[][])[
            ["check", Name], ["check", Name, "--format", "json"], ["check", Name, "--format", "sarif"],
            ["check", Name, "--format", "github"],
            ["check", "none" + Name], ["check", "none" + Name, "--format", "sarif"], ["check", "a.json", "--format", Secrets[0]],
            ["check", "a.json", "--ignore", Secrets[0]], ["check", "a.json", "--severity", Secrets[0]], [Secrets[0]],
            ["check", "--x?" + Secrets[1]], ["graph", Name, "a.json"], ["graph", "a.json", "-o", Name + "/" + Secrets[0]],
            ["import", "a.json", "--namespace", Secrets[0]], ["export", Secrets[0]], ["schema", Secrets[0]],
        ])
        {
            var (_, output, error) = await tool.RunAsync(null, arguments);
            Assert.True(output.Length + error.Length > 0);
            Assert.DoesNotContain(Marker, output + error);
        }
    }

    [Fact]
    public void Messages_of_rules_are_not_masked_by_mistake()
    {
        var formats = FileRules.All.Select(RuleMessages.FormatOf).ToList();
        Assert.True(formats.Count > 80);
        Assert.All(formats, static format => Assert.Equal(format, DisplayText.Of(format)));
    }

    // The text is an id, a dependency, a name, and a command line, each more than once.
    private static string Related(string secret)
    {
        var text = JsonSerializer.Serialize(secret);
        return $$"""
            [ { "id": {{text}}, "commandLine": "run", "dependsOn": { "taskIds": [ "b", {{text}}, {{text}} ] },
                "environmentSettings": [ { "name": {{text}}, "value": {{text}} }, { "name": {{text}}, "value": "x" } ],
                "applicationPackageReferences": [ { "applicationId": {{text}} }, { "applicationId": {{text}} } ] },
              { "id": "b", "commandLine": {{text}}, "dependsOn": { "taskIds": [ {{text}}, "none" ] } },
              { "id": {{text}}, "commandLine": "run" },
              { "id": "c", "commandLine": "run", "dependsOn": { "taskIds": [ {{text}}, {{JsonSerializer.Serialize("z " + secret)}} ] } } ]
            """;
    }

    private static void AssertMasked(JsonNode file) => AssertMasked(file.ToJsonString());

    private static void AssertMasked(string json)
    {
        Assert.Contains(Marker, json);
        foreach (var isWindows in (bool[])[false, true])
        {
            var (tasks, readFindings) = JsonTaskReader.Read(json);
            var findings = TaskFileChecker.Check(new("a.json", tasks, readFindings), isWindows);
            var entries = findings.Select(static finding => new ReportEntry("a.json", finding, DiagnosticSeverity.Error)).ToList();
            foreach (var format in (ReportFormat[])[ReportFormat.Text, ReportFormat.Json, ReportFormat.GitHub])
            {
                using var output = new StringWriter();
                Report.Write(format, entries, [], output);
                AssertMasked(output.ToString(), json);
            }

            var drawn = tasks.Where(static task => task.Id is not null).Select(TaskSetChecker.DependenciesOf);
            var sources = new DiagramSource("a.json", [.. drawn]);
            AssertMasked(MermaidWriter.Write(new([sources])) + DotWriter.Write(new([sources])), json);
        }

        foreach (var task in JsonTaskReader.Read(json).Tasks)
        {
            var name = ClassNames.ForTask(task.Id is null ? null : SecretPatterns.Redact(task.Id), new HashSet<string>());
            AssertMasked(ClassWriter.Write(task, "Tasks", name), json);
        }
    }

    private static void AssertMasked(string output, string json)
    {
        var index = output.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        Assert.True(index < 0, $"…{(index < 0 ? "" : output[Math.Max(0, index - 200)..Math.Min(output.Length, index + 60)])}… for {json}");
    }
}
