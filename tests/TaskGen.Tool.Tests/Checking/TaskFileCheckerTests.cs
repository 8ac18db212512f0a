using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Security;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Tests.Checking;

public sealed class TaskFileCheckerTests
{
    private const string Sas = "sv=2023-11-03&se=2099-01-01T00%3A00%3A00Z&sr=c&sp=rl&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D";

    [Theory]
    [InlineData("00:30:00", "Write 'PT30M'.")]
    [InlineData("1.00:00:00", "Write 'P1D'.")]
    [InlineData("1 hour", "Use the ISO 8601 format, such as 'PT1H30M'.")]
    [InlineData(" PT1H", "Write 'PT1H'.")]
    public void Only_iso_8601_durations_are_accepted(string duration, string advice)
    {
        var finding =
            Assert.Single(Check($$"""{ "id": "a", "commandLine": "run", "constraints": { "maxWallClockTime": "{{duration}}" } }"""));
        Assert.Equal("TG5001", finding.Descriptor.Id);
        Assert.Equal(
            $"'constraints.maxWallClockTime' is '{duration}', which is not an ISO 8601 duration; the service rejects it. {advice}",
                finding.Message);
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": 7 }""", "TGJ002")]
    [InlineData("""{ "id": [], "commandLine": "run" }""", "TGJ002")]
    [InlineData("""{ "id": "a", "commandline": "run" }""", "TGJ001")]
    [InlineData("""{ "id": "a", "command_line": "run" }""", "TGJ001")]
    [InlineData("""{ "id": "a", "comandLine": "run" }""", "TGJ001")]
    [InlineData("""{ "id": "a", "commandLine": "run", "containerSettings": "ubuntu:24.04" }""", "TGJ002")]
    [InlineData("""{ "id": "a", "commandLine": "run", "environmentSettings": [ "A=b" ] }""", "TGJ002")]
    [InlineData("""{ "id": "a", "commandLine": "run", "environmentSettings": [ { "name": 7, "value": "b" } ] }""", "TGJ002")]
    [InlineData(
        """{ "id": "a", "commandLine": "run", "exitConditions": { "schedulingError": { "jobAction": "terminate" } } }""", "TGJ001")]
    [InlineData("""{ "id": "a", "commandLine": "run", "runElevated": true }""", "TGJ001")]
    [InlineData(
        """{ "id": "a", "commandLine": "run", "resourceFiles": [ { "blobSource": "https://h/c/b", "filePath": "b" } ] }""", "TGJ001")]
    [InlineData("""{ "id": "a", "id": "b", "commandLine": "run" }""", "TGJ008")]
    [InlineData("""{ "id": "a", "commandLine": "run", }""", "TGJ003")]
    [InlineData("""{ /* id */ "id": "a", "commandLine": "run" }""", "TGJ003")]
    [InlineData("""{ "id": "a", "commandLine": "run", "dependsOn": { "taskIds": [ "a" ] } }""", "TG5010")]
    public void One_mistake_is_one_finding(string json, string id) => Assert.Equal(id, Assert.Single(Check(json)).Descriptor.Id);

    [Theory]
    [InlineData(
        """{ "id": "a", "CommandLine": "run" }""",
        "Unknown property 'CommandLine'. Property names are case-sensitive. Did you mean 'commandLine'?")]
    [InlineData(
        """{ "id": "a", "commandLine": "run", "runElevated": true }""",
        "Property 'runElevated' has been replaced. Use 'userIdentity.autoUser.elevationLevel'.")]
    [InlineData(
        """{ "id": "a", "commandLine": "run", "maxTaskRetryCount": 1 }""",
        "Unknown property 'maxTaskRetryCount'. Did you mean 'constraints.maxTaskRetryCount'?")]
    [InlineData(
        """{ "id": "a", "commandLine": "run", "priority": 1 }""",
        "Unknown property 'priority'. The service rejects a request with it. Remove it.")]
    public void Unknown_property_suggests_the_nearest_name(string json, string message) =>
        Assert.Equal(message, Assert.Single(Check(json)).Message);

    [Fact]
    public void Value_of_a_misspelled_property_is_checked() =>
        Assert.Contains(Check("""{ "id": "a", "comandLine": "echo $HOME" }"""), static finding => finding.Descriptor.Id == "TG1006");

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e0", 1)]
    [InlineData("20.00E-1", 2)]
    [InlineData("0.002e3", 2)]
    [InlineData("2.5E+2", 250)]
    public void Integer_with_a_fraction_or_an_exponent_is_read_with_a_warning(string number, int expected)
    {
        var json = $$"""{ "id": "a", "commandLine": "run", "requiredSlots": {{number}} }""";
        var finding = Assert.Single(Check(json));
        Assert.Equal(("TGJ002", DiagnosticSeverity.Warning), (finding.Descriptor.Id, finding.Descriptor.DefaultSeverity));
        Assert.EndsWith($"Write '{expected}'.", finding.Message);
        var task = Assert.Single(JsonTaskReader.Read(json).Tasks);
        Assert.Equal(expected, ((TaskGen.Analyzers.Model.IntegerNode)task.Body["requiredSlots"]!).Value);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0000000000000000000000000000000001")]
    [InlineData("1e-1")]
    [InlineData("2147483648.0")]
    [InlineData("1e10")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("\"1\"")]
    public void Other_number_is_an_error(string number)
    {
        var finding = Assert.Single(Check($$"""{ "id": "a", "commandLine": "run", "requiredSlots": {{number}} }"""));
        Assert.Equal(("TGJ002", DiagnosticSeverity.Error), (finding.Descriptor.Id, finding.Descriptor.DefaultSeverity));
    }

    [Theory]
    [InlineData(512, null)]
    [InlineData(513, DiagnosticSeverity.Warning)]
    [InlineData(1024, DiagnosticSeverity.Warning)]
    [InlineData(1025, DiagnosticSeverity.Error)]
    public void Display_name_is_measured_in_Unicode_characters(int emoji, DiagnosticSeverity? severity)
    {
        var name = string.Concat(Enumerable.Repeat("😀", emoji));
        var findings = Check($$"""{ "id": "a", "commandLine": "run", "displayName": "{{name}}" }""");
        Assert.Equal(severity, findings.SingleOrDefault()?.Descriptor.DefaultSeverity);
    }

    [Fact]
    public void Long_values_and_lists_are_cut_off()
    {
        var text = new string('x', 100_000);
        var names = string.Join(", ", Enumerable.Range(0, 5000).Select(static i => $"\"odata.x{i}\": 1"));
        var tasks = string.Join(", ", Enumerable.Range(0, 5000)
            .Select(static i => $$"""{ "id": "t{{i}}", "commandLine": "run", "dependsOn": { "taskIds": [ "t{{(i + 1) % 5000}}" ] } }"""));
        foreach (var json in new[]
        {
            $$"""{ "id": "a", "commandLine": "run", "{{text}}": 1 }""",
            $$"""{ "id": "a", "commandLine": "run", "userIdentity": { "autoUser": { "scope": "{{text}}" } } }""",
            $$"""{ "id": "a", "commandLine": "run", "constraints": { "retentionTime": "{{text}}" } }""",
            $$"""{ "id": "a", "commandLine": "run", "environmentSettings": [ { "name": "{{text}}" }, { "name": "{{text}}" } ] }""",
            $$"""{ "id": "a", "commandLine": "run", {{names}} }""",
            $"[ {tasks} ]",
        })
        {
            var finding = Assert.Single(Check(json));
            Assert.True(finding.Message.Length < 1000, finding.Message.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Read_only_properties_are_one_note_for_a_file()
    {
        const string Task =
            """{ "id": "ID", "url": "u", "eTag": "e", "state": "active", "executionInfo": { "retryCount": 0 }, "commandLine": "run" }""";
        var finding =
            Assert.Single(Check($$"""{ "odata.metadata": "m", "value": [ {{Task.Replace("ID", "a")}}, {{Task.Replace("ID", "b")}} ] }"""));
        Assert.Equal(("TGJ004", DiagnosticSeverity.Info), (finding.Descriptor.Id, finding.Descriptor.DefaultSeverity));
        Assert.Contains("'url', 'eTag', 'state', 'executionInfo' are read-only", finding.Message);
    }

    [Fact]
    public void Duplicate_ids_are_compared_without_regard_to_case()
    {
        var finding = Assert.Single(
            Check("[\n{ \"id\": \"a\", \"commandLine\": \"run\" },\n{ \"id\": \"A\", \"commandLine\": \"run\" }\n]"));
        Assert.Equal(("TGJ005", new JsonPosition(3, 9)), (finding.Descriptor.Id, finding.Position));
        Assert.StartsWith("Task id 'A' is already used on line 2 ('a'; ids are not case-sensitive).", finding.Message);
    }

    [Fact]
    public void Circular_dependency_names_its_tasks()
    {
        var finding = Assert.Single(Check("""
            [
              { "id": "a", "commandLine": "run", "dependsOn": { "taskIds": [ "b" ] } },
              { "id": "b", "commandLine": "run", "dependsOn": { "taskIds": [ "C" ] } },
              { "id": "c", "commandLine": "run", "dependsOn": { "taskIds": [ "a" ] } },
              { "id": "d", "commandLine": "run", "dependsOn": { "taskIds": [ "a" ] } }
            ]
            """));
        Assert.Equal("TGJ006", finding.Descriptor.Id);
        Assert.Equal(2, finding.Position.Line);
        Assert.Contains("'a' → 'b' → 'c' → 'a'", finding.Message);
    }

    [Fact]
    public void Dependency_that_is_not_in_the_file_is_a_note()
    {
        var findings = Check("""
            [
              { "id": "a", "commandLine": "run", "dependsOn": { "taskIds": [ "1", "x" ], "taskIdRanges": [ { "start": 1, "end": 3 } ] } },
              { "id": "1", "commandLine": "run" }
            ]
            """);
        Assert.All(
            findings, static finding =>
                Assert.Equal(("TGJ007", DiagnosticSeverity.Info), (finding.Descriptor.Id, finding.Descriptor.DefaultSeverity)));
        Assert.Equal(
            [
                "'dependsOn' refers to task 'x', which is not in this file. Make sure that the job contains it.",
                "'dependsOn' refers to tasks '2' to '3', which are not in this file. Make sure that the job contains them.",
            ],
            findings.Select(static finding => finding.Message));
    }

    [Fact]
    public void Secret_in_many_values_is_one_finding()
    {
        var files = string.Join(
            ",",
            Enumerable.Range(0, 200)
                .Select(static i => $$"""{ "httpUrl": "https://a.blob.core.windows.net/c/{{i}}?{{Sas}}", "filePath": "{{i}}" }"""));
        var findings = Check($$"""{ "id": "a", "commandLine": "run", "resourceFiles": [ {{files}} ] }""")
            .Where(static finding => finding.Descriptor.Id == "TG6001")
            .ToList();
        Assert.Equal(
            "'resourceFiles[0].httpUrl' contains a SAS signature that occurs 200 times in this file and is readable wherever the file is "
                + "stored. Insert it when the task is submitted.",
            Assert.Single(findings).Message);
    }

    [Fact]
    public void Every_kind_of_repeated_secret_has_a_message()
    {
        var rule = new SecretHardCoded();
        Assert.NotEmpty(rule.Descriptors);
        Assert.All(rule.Descriptors, descriptor =>
        {
            var message = RuleMessages.OfSecret(new Finding(rule, descriptor, default, "commandLine"), 3);
            Assert.StartsWith("'commandLine' contains ", message);
            Assert.Contains(" that occurs 3 times in this file ", message);
        });
    }

    [Fact]
    public void Messages_for_task_files_do_not_mention_CSharp()
    {
        // The rules for definitions cannot find anything in a task file.
        var formats = FileRules.All.Where(static rule => !rule.Id.StartsWith("TG00", System.StringComparison.Ordinal))
            .Select(static rule => (rule.Id, Format: RuleMessages.FormatOf(rule))).ToList();
        Assert.NotEmpty(formats);
        Assert.DoesNotContain(
            formats, static rule =>
                System.Text.RegularExpressions.Regex.IsMatch(rule.Format, @"\[[A-Z]\w+|\battribute\b|\bmember\b|d\.hh|\bC#"));
    }

    [Fact]
    public void Rules_for_task_files_have_sections_whose_examples_are_right()
    {
        Assert.All(FileRules.Descriptors, static rule =>
        {
            var start = AnalyzersDocument.Text.IndexOf($"\n## {rule.Id}\n\n**{rule.Title}.** Severity: ", System.StringComparison.Ordinal);
            Assert.True(start >= 0, rule.Id);
            var section = AnalyzersDocument.Text[start..].Split("\n## ")[1];
            Assert.Contains("\n*Why:* ", section);
            Assert.Contains(Check(Example(section, "Wrong")), finding => finding.Descriptor.Id == rule.Id);
            Assert.Empty(Check(Example(section, "Right")));
        });

        static string Example(string section, string name) => section.Split($"\n{name}: `")[1].Split('`')[0];
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void Encodings_with_a_byte_order_mark_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [
            .. encoding.GetPreamble(), .. encoding.GetBytes("{ \"id\": \"a\",\n\"commandLine\": \"run Größe 漢字\", \"x\": 1 }")];
        var finding = Assert.Single(Check(TaskFileEncoding.Decode(bytes)));
        Assert.Equal(("TGJ001", new JsonPosition(2, 32)), (finding.Descriptor.Id, finding.Position));
    }

    private static IReadOnlyList<FileFinding> Check(string json)
    {
        var (tasks, findings) = JsonTaskReader.Read(json);
        return TaskFileChecker.Check(new TaskFile("a.json", tasks, findings), isWindows: false);
    }
}
