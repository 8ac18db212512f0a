using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests.Checking;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Findings_are_reported_in_the_format_of_compilers()
    {
        using var tool = new Tool();
        tool.Write("task.json", """
            {
              "id": "a b",
              "commandLine": "echo $HOME",
              "comandLine": "x",
              "requiredSlots": "2",
              "exitConditions": {
                "exitCodeRanges": [ { "start": 4, "end": 2, "exitOptions": { "jobAction": "end" } } ]
              }
            }
            """);
        var (exitCode, output, error) = await tool.RunAsync(null, "check", "task.json");
        Assert.Equal(1, exitCode);
        Assert.Equal("Checked 1 task in 1 file: 5 errors, 1 warning.\n", error);
        Assert.Collection(
            output.TrimEnd().Split('\n'),
            static line => Assert.StartsWith("task.json(2,9): error TG1003: ", line),
            static line => Assert.StartsWith("task.json(3,18): warning TG1006: ", line),
            static line => Assert.Equal("task.json(4,3): error TGJ001: Unknown property 'comandLine'. Did you mean 'commandLine'?", line),
            static line => Assert.Equal("task.json(5,20): error TGJ002: 'requiredSlots' must be an integer of 32 bits.", line),
            static line => Assert.StartsWith("task.json(7,36): error TG3001: ", line),
            static line => Assert.Equal(
                "task.json(7,79): error TGJ002: 'exitConditions.exitCodeRanges[0].exitOptions.jobAction' is 'end'. "
                + "It must be one of 'none', 'disable', 'terminate'.",
                line));
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run" }""", 0)]
    [InlineData("""[ { "id": "a", "commandLine": "run" }, { "id": "b", "commandLine": "run" } ]""", 0)]
    [InlineData("""{ "value": [ { "id": "a", "commandLine": "run", "displayName": null } ] }""", 0)]
    [InlineData("""{ "odata.metadata": "x", "value": [ { "id": "a", "commandLine": "run" } ], "odata.nextLink": "y" }""", 0)]
    [InlineData("""{ "value": { "id": "a", "commandLine": "run" } }""", 1)]
    [InlineData("""{ "value": [], "other": 1 }""", 1)]
    [InlineData("""{ "id": "a" }""", 1)]
    [InlineData("""[ { "id": "a", "commandLine": "run" }, 7 ]""", 1)]
    [InlineData("""{ "id": "a", """, 1)]
    [InlineData("""{ "id": "a", "commandLine": "run" } { }""", 1)]
    [InlineData("""{ "id": "a", "commandLine": "run \ud800" }""", 1)]
    [InlineData("", 1)]
    public async Task Exit_code_reflects_the_findings(string json, int expected)
    {
        using var tool = new Tool();
        var (exitCode, output, _) = await tool.RunAsync(json, "check", "-");
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == 1, output.Contains("error TG", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unreadable_file_does_not_keep_the_others_from_being_checked()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a b", "commandLine": "run" }""");
        var (exitCode, output, error) = await tool.RunAsync(null, "check", "none.json", "a.json");
        Assert.Equal(2, exitCode);
        Assert.Contains("a.json(1,9): error TG1003", output);
        Assert.Contains("taskgen: none.json: ", error);
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("check", "none*.json")]
    [InlineData("check", "none/*.json")]
    [InlineData("check", "a.json", "--ignore", "TG60O1")]
    [InlineData("check", "a.json", "--severity", "TG6001")]
    [InlineData("check", "a.json", "--severity", "TG6001=loud")]
    [InlineData("check", "a.json", "--format", "xml")]
    [InlineData("check")]
    [InlineData("chekc", "a.json")]
    [InlineData("import", "a.json", "--namespace", "a b")]
    [InlineData("import", "a.json", "-o", "a.json")]
    [InlineData("import", "a.json", "-o", "")]
    [InlineData("import", "latin1.json")]
    public async Task Failure_is_exit_code_2_without_a_stack_trace(params string[] arguments)
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "run" }""");
        tool.Write("latin1.json", Encoding.Latin1.GetBytes("""{ "id": "a", "commandLine": "Größe" }"""));
        var (exitCode, _, error) = await tool.RunAsync(null, arguments);
        Assert.Equal(2, exitCode);
        Assert.NotEqual("", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Directories_and_patterns_are_expanded()
    {
        using var tool = new Tool();
        foreach (var file in new[] { "tasks/a.json", "tasks/deep/b.json", "tasks/c.txt" })
        {
            tool.Write(file, """{ "id": "a b", "commandLine": "run" }""");
        }
        string[] expected = ["tasks/a.json", "tasks/deep/b.json"];
        Assert.Equal(expected, await FilesAsync("tasks"));
        Assert.Equal(expected, await FilesAsync("tasks/**/*.json"));
        Assert.Equal(["tasks/a.json"], await FilesAsync("tasks/?.json"));
        Assert.Equal(["tasks/a.json"], await FilesAsync("tasks/*.json", "tasks/a.json"));

        async Task<string[]> FilesAsync(params string[] arguments)
        {
            var (_, output, _) = await tool.RunAsync(null, ["check", .. arguments]);
            return [.. output.TrimEnd().Split('\n').Select(static line => line[..line.IndexOf('(')].Replace('\\', '/'))];
        }
    }

    [FactOn(TestPlatform.Windows, "The separators are those of Windows.")]
    public async Task Backslashes_separate_directories()
    {
        using var tool = new Tool();
        foreach (var file in (string[])["tasks/a.json", "tasks/deep/b.json"])
        {
            tool.Write(file, """{ "id": "a b", "commandLine": "run" }""");
        }

        foreach (var (argument, count) in ((string, int)[])[
            (@"tasks\*.json", 1), (@"tasks\**\*.json", 2), (@".\tasks", 2), (@"tasks\deep\?.json", 1), (@"TASKS\A.JSON", 1),
            (tool.PathOf("tasks") + @"\*.json", 1),
        ])
        {
            var (exitCode, output, error) = await tool.RunAsync(null, "check", argument);
            Assert.True(exitCode == 1, argument + error);
            Assert.Equal(count, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public async Task Files_in_Unicode_are_read_with_their_positions(string name, bool hasMark)
    {
        using var tool = new Tool();
        var encoding = Encoding.GetEncoding(name);
        var json = "{\r\n\"displayName\": \"Größe Ω 你好 😀\", \"id\": \"a b\", \"commandLine\": \"run\" }";
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(json)];
        tool.Write("a.json", bytes);
        var (exitCode, output, error) = await tool.RunAsync(null, "check", "a.json");
        Assert.True(exitCode == 1, error);
        Assert.StartsWith($"a.json(2,{json.Split('\n')[1].IndexOf("\"a b\"") + 1}): error TG1003", output);
    }

    [Theory]
    [InlineData(0xff, 0xfe, 0x00, 0xd8)]
    [InlineData(0xfe, 0xff, 0xd8, 0x00)]
    [InlineData((int)'{', 0xc3, 0x28, (int)'}')]
    [InlineData((int)'{', 0xed, 0xa0, 0x80)]
    public async Task Invalid_text_is_exit_code_2_with_one_line(params int[] bytes)
    {
        using var tool = new Tool();
        tool.Write("a.json", [.. bytes.Select(static value => (byte)value)]);
        foreach (var command in (string[])["check", "import"])
        {
            var (exitCode, _, error) = await tool.RunAsync(null, command, "a.json");
            Assert.Equal(2, exitCode);
            Assert.StartsWith("taskgen: a.json: ", error);
        }
    }

    [FactOn(TestPlatform.Linux, "The device is of Linux.")]
    public async Task Output_that_cannot_be_written_is_exit_code_2()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a b", "commandLine": "run" }""");
        foreach (var command in (string[])["check", "import"])
        {
            var (exitCode, error) = await tool.RunToFileAsync("/dev/full", command, "a.json");
            Assert.Equal(2, exitCode);
            Assert.StartsWith("taskgen: The output cannot be written: ", error);
            Assert.DoesNotContain("   at ", error);
        }
    }

    [Fact]
    public async Task Options_set_severities()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "echo $HOME" }""");
        Assert.Equal(0, (await tool.RunAsync(null, "check", "a.json")).ExitCode);
        Assert.Equal(1, (await tool.RunAsync(null, "check", "--warnaserror", "a.json")).ExitCode);
        Assert.Equal(0, (await tool.RunAsync(null, "check", "--warnaserror", "--ignore", "TG1006,TG6001", "a.json")).ExitCode);
        Assert.Contains(": error TG1006: ", (await tool.RunAsync(null, "check", "--severity", "TG1006=error", "a.json")).Output);
        Assert.Contains(": info TG1006: ", (await tool.RunAsync(null, "check", "--severity", "tg1006=info", "a.json")).Output);
        Assert.Contains("Did you mean 'TG1006'?", (await tool.RunAsync(null, "check", "--ignore", "TG106", "a.json")).Error);
    }

    [Fact]
    public async Task Json_report_lists_the_findings()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "ä", "commandLine": "run" }""");
        var report = JsonNode.Parse((await tool.RunAsync(null, "check", "--format", "json", "a.json")).Output)!.AsArray();
        var finding = Assert.Single(report)!;
        Assert.Equal(
            ("a.json", 1, 9, "error", "TG1003"),
                ((string?)finding["file"], (int)finding["line"]!, (int)finding["column"]!, (string?)finding["severity"],
                    (string?)finding["id"]));
        Assert.EndsWith("analyzers.md#tg1003", (string?)finding["helpLink"]);
    }

    [Fact]
    public async Task Sarif_report_has_rules_and_results()
    {
        using var tool = new Tool();
        tool.Write("sub/a b.json", """{ "id": "a", "commandLine": "echo $HOME", "state": "active" }""");
        var log = JsonNode.Parse((await tool.RunAsync(null, "check", "--format", "sarif", "sub/a b.json")).Output)!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = log["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(rules.Count, rules.Select(static rule => (string?)rule!["id"]).Distinct().Count());
        Assert.All(rules, static rule => Assert.StartsWith("https://", (string?)rule!["helpUri"]));
        Assert.Collection(
            run["results"]!.AsArray(),
            result =>
            {
                Assert.Equal(("TG1006", "warning"), ((string?)result!["ruleId"], (string?)result["level"]));
                Assert.Equal("TG1006", (string?)rules[(int)result["ruleIndex"]!]!["id"]);
                var location = result["locations"]![0]!["physicalLocation"]!;
                Assert.Equal("sub/a%20b.json", (string?)location["artifactLocation"]!["uri"]);
                Assert.Equal((1, 29), ((int)location["region"]!["startLine"]!, (int)location["region"]!["startColumn"]!));
            },
            static result => Assert.Equal(("TGJ004", "note"), ((string?)result!["ruleId"], (string?)result["level"])));
    }

    [Fact]
    public async Task GitHub_report_annotates_the_file()
    {
        using var tool = new Tool();
        tool.Write("a,b.json", """{ "id": "a", "commandLine": "echo 100%% $HOME" }""");
        var (_, output, _) = await tool.RunAsync(null, "check", "--format", "github", "a,b.json");
        Assert.StartsWith("::warning file=a%2Cb.json,line=1,col=29,title=TG1006::", output);
    }
}
