using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TaskGen.Tool.Tests.Exporting;

namespace TaskGen.Tool.Tests.Graphs;

public sealed class GraphCommandTests
{
    private static readonly string Samples = typeof(SampleTasks).Assembly.Location;

    [Fact]
    public async Task Ranges_cycles_and_missing_tasks_are_drawn_in_Mermaid()
    {
        var (exitCode, output, error) = await GraphAsync("""
            [ { "id": "1", "commandLine": "run" },
              { "id": "3", "commandLine": "run", "dependsOn": { "taskIds": [ "1" ], "taskIdRanges": [ { "start": 1, "end": 1 } ] } },
              { "id": "movie", "commandLine": "run", "dependsOn": { "taskIdRanges": [ { "start": 1, "end": 6 } ] } },
              { "id": "publish", "commandLine": "run", "dependsOn": { "taskIds": [ "REVIEW", "movie", "upload" ] } },
              { "id": "review", "commandLine": "run", "dependsOn": { "taskIds": [ "publish" ] } } ]
            """);
        Assert.Equal(1, exitCode);
        Assert.Equal("These tasks depend on each other and never start: 'publish', 'review'.\n", error);
        Assert.Equal("""
            flowchart LR
                n0["1"]
                n1["3"]
                n2["movie"]
                n3["publish"]
                n4["review"]
                n5["upload"]
                n6{{"1 to 6"}}
                n7["2"]
                n8["4 to 6"]
                n0 --> n1
                n4 ==> n3
                n2 --> n3
                n5 -.-> n3
                n3 ==> n4
                n0 --> n6
                n7 -.-> n6
                n1 --> n6
                n8 -.-> n6
                n6 --> n2
                classDef missing stroke-dasharray:5 5
                class n5,n7,n8 missing
                classDef cycle stroke:#d1242f,stroke-width:3px
                class n3,n4 cycle
                linkStyle 1,4 stroke:#d1242f

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task Cycle_through_a_range_is_drawn_in_DOT()
    {
        var (exitCode, output, _) = await GraphAsync(
            """
            { "value": [ { "id": "1", "commandLine": "run", "dependsOn": { "taskIds": [ "3", "x" ] } },
              { "id": "2", "commandLine": "run" },
              { "id": "3", "commandLine": "run", "dependsOn": { "taskIdRanges": [ { "start": 1, "end": 2 } ] } } ] }
            """,
            "--format", "dot");
        Assert.Equal(1, exitCode);
        Assert.Equal("""
            digraph tasks {
                rankdir=LR;
                node [shape=box];
                n0 [label="1", color="#d1242f", penwidth=3];
                n1 [label="2"];
                n2 [label="3", color="#d1242f", penwidth=3];
                n3 [label="x", style=dashed];
                n4 [label="1 to 2", shape=hexagon, color="#d1242f", penwidth=3];
                n2 -> n0 [color="#d1242f", penwidth=3];
                n3 -> n0 [style=dashed];
                n0 -> n4 [color="#d1242f", penwidth=3];
                n1 -> n4;
                n4 -> n2 [color="#d1242f", penwidth=3];
            }

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task Ids_are_escaped()
    {
        (string Id, string Mermaid, string Dot)[] rows =
        [
            ("frame-1_a b", "frame-1_a b", "frame-1_a b"),
            ("_a_", "#95;a#95;", "_a_"),
            ("-a", "#45;a", "-a"),
            ("a--b", "a#45;#45;b", "a--b"),
            ("größe", "größe", "größe"),
            ("""a"]; x""", "a#34;#93;#59;#32;x", """a\"]; x"""),
            ("""a\N""", "a#92;N", """a\\N"""),
            ("<b>&amp;#35;`end", "#60;b#62;#38;amp#59;#35;35#59;#96;end", "<b>&amp;amp;#35;`end"),
            ("a\n\tb", "a#65533;#65533;b", "a��b"),
            ("🎬", "#127916;", "🎬"),
        ];
        var file = JsonSerializer.Serialize(rows.Select(static row => new { id = row.Id, commandLine = "run" }));
        var (exitCode, output, error) = await GraphAsync(file);
        var nodes = rows.Select(static (row, i) => $"    n{i}[\"{row.Mermaid}\"]\n");
        Assert.Equal((0, "flowchart LR\n" + string.Concat(nodes), ""), (exitCode, output, error));

        output = (await GraphAsync(file, "--format", "dot")).Output;
        Assert.All(rows.Index(), row => Assert.Contains($"    n{row.Index} [label=\"{row.Item.Dot}\"];\n", output));
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run", "dependsOn": { "taskIds": [ "A" ] } }""", "n0 ==> n0", "never start: 'a'")]
    [InlineData("""[ { "id": "a" }, { "id": "A" } ]""", "n1[\"A\"]", "More than one task has the id 'A'.")]
    [InlineData("""[ { "id": "a" }, { "commandLine": "run" } ]""", "n0[\"a\"]", "Omitted 1 of 2 tasks because they have no id.")]
    [InlineData("""[ { "id": "a" }, 7 ]""", "n0[\"a\"]", "stdin(1,18): error TGJ002: ")]
    [InlineData("[]", "", "There are no tasks to draw.")]
    public async Task Problem_is_reported_beside_the_drawing(string json, string drawn, string expected)
    {
        var (exitCode, output, error) = await GraphAsync(json);
        Assert.Equal(1, exitCode);
        Assert.Contains(drawn, output);
        Assert.Contains(expected, error);
    }

    [Fact]
    public async Task Files_form_one_diagram_which_is_a_code_block_in_Markdown()
    {
        using var tool = new Tool();
        tool.Write("tasks/a.json", """{ "id": "a", "commandLine": "run" }""");
        tool.Write("tasks/b.json", """{ "id": "b", "commandLine": "run", "dependsOn": { "taskIds": [ "a", "c" ] } }""");
        var (exitCode, output, error) = await tool.RunAsync(null, "graph", "tasks", "-o", "docs/graph.md");
        Assert.Equal((0, "", ""), (exitCode, output, error));
        Assert.Equal(
            """
            ```mermaid
            flowchart LR
                subgraph s0["tasks#47;a#46;json"]
                n0["a"]
                end
                subgraph s1["tasks#47;b#46;json"]
                n1["b"]
                end
                n2["c"]
                n0 --> n1
                n2 -.-> n1
                classDef missing stroke-dasharray:5 5
                class n2 missing
            ```

            """.ReplaceLineEndings("\n"),
            (await System.IO.File.ReadAllTextAsync(tool.PathOf("docs/graph.md"))).Replace("#92;", "#47;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_are_clusters_in_DOT()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "run" }""");
        tool.Write("b.json", """{ "id": "b", "commandLine": "run", "dependsOn": { "taskIds": [ "a" ] } }""");
        var (exitCode, output, _) = await tool.RunAsync(null, "graph", "a.json", "b.json", "--format", "dot");
        Assert.Equal(0, exitCode);
        Assert.Equal("""
            digraph tasks {
                rankdir=LR;
                node [shape=box];
                subgraph cluster0 {
                label="a.json";
                n0 [label="a"];
                }
                subgraph cluster1 {
                label="b.json";
                n1 [label="b"];
                }
                n0 -> n1;
            }

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task Ranges_that_cannot_be_drawn_are_reported()
    {
        var (exitCode, output, error) = await GraphAsync("""
            [ { "id": "1", "commandLine": "run" },
              { "id": "a", "commandLine": "run", "dependsOn": { "taskIdRanges": [ { "start": 5, "end": 2 }, { "start": -1, "end": 2 } ] } } ]
            """);
        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("-->", output);
        Assert.Equal(
            "Omitted the range 5 to 2 that task 'a' depends on: its start is greater than its end.\n"
            + "Omitted the range -1 to 2 that task 'a' depends on: no task id in a range is negative.\n",
            error);
    }

    [Fact]
    public async Task Messages_about_many_tasks_are_short()
    {
        var tasks = Enumerable.Range(0, 5000)
            .Select(static i => $$"""{ "id": "t{{i}}", "commandLine": "run", "dependsOn": { "taskIds": [ "t{{(i + 1) % 5000}}" ] } }""");
        var (exitCode, _, error) = await GraphAsync($"[ {string.Join(", ", tasks)} ]", "--format", "dot");
        Assert.Equal(1, exitCode);
        Assert.EndsWith("'t9', and 4,990 more.\n", error);
        Assert.True(error.Length < 200, error);

        var ids = Enumerable.Range(0, 200).Select(static i => $"{(char)('a' + (i % 100 / 10))}{i % 10}");
        var twins = ids.Select(static id => $$"""{ "id": "{{id}}", "commandLine": "run" }""");
        (exitCode, _, error) = await GraphAsync($"[ {string.Join(", ", twins)} ]");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            "More than one task has each of these ids: 'a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', and 90 more.\n", error);
    }

    [Fact]
    public async Task Tasks_of_an_assembly_are_drawn_once_each()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(
            null, "graph", Samples, "--from", "SampleTasks.Frames", "--from", "SampleTasks.Frames", "--from", "SampleTasks.Chain");
        Assert.True(exitCode == 0, error);
        Assert.Equal(
            "flowchart LR\n    n0[\"frame-1\"]\n    n1[\"frame-2\"]\n    n2[\"frame-3\"]\n    n3[\"last\"]\n    n2 --> n3\n", output);
    }

    [Fact]
    public async Task Diagram_that_is_too_large_for_GitHub_is_reported()
    {
        var ids = string.Join(", ", Enumerable.Range(1, 501).Select(static id => $"\"{id}\""));
        var file = $$"""{ "id": "a", "commandLine": "run", "dependsOn": { "taskIds": [ {{ids}} ] } }""";
        Assert.Contains("The diagram has 501 connections; GitHub draws at most 500.", (await GraphAsync(file)).Error);
        Assert.Empty((await GraphAsync(file, "--format", "dot")).Error);
    }

    [Theory]
    [InlineData("a.json", "a.json")]
    [InlineData("a.json", "./sub/../a.json")]
    [InlineData("sub/../a.json", "a.json")]
    [InlineData(".", "a.json")]
    [InlineData("a*.json", "a.json")]
    public async Task Input_is_not_overwritten(string input, string output)
    {
        using var tool = new Tool();
        const string File = """{ "id": "a", "commandLine": "run" }""";
        tool.Write("a.json", File);
        tool.Write("sub/x.txt", "");
        var (exitCode, _, error) = await tool.RunAsync(null, "graph", input, "-o", output);
        Assert.Equal(2, exitCode);
        Assert.StartsWith($"taskgen: {output}: This is the input file", error);
        Assert.EndsWith("which would be overwritten. Specify another file.\n", error);
        Assert.Equal(File, await System.IO.File.ReadAllTextAsync(tool.PathOf("a.json")));
    }

    [Fact]
    public async Task Input_is_not_overwritten_through_a_hard_link()
    {
        using var tool = new Tool();
        const string File = """{ "id": "a", "commandLine": "run" }""";
        tool.Write("a.json", File);
        tool.Write("b.json", File);
        tool.Link("a.json", "link.md");
        tool.Link("a.json", "A.cs");
        foreach (var arguments in (string[][])[
            ["graph", "a.json", "-o", "link.md"], ["graph", "b.json", "link.md", "-o", "a.json"], ["import", "a.json", "-o", ".", "--force"],
        ])
        {
            var (exitCode, _, error) = await tool.RunAsync(null, arguments);
            Assert.Equal(2, exitCode);
            Assert.Contains("which would be overwritten", error);
            Assert.Equal(File, await System.IO.File.ReadAllTextAsync(tool.PathOf("a.json")));
        }

        // A file with the same text is another file.
        Assert.Equal(0, (await tool.RunAsync(null, "graph", "b.json", "-o", "link.md")).ExitCode);
    }

    [FactOn(TestPlatform.Unix, "Symbolic links need a permission on Windows.")]
    public async Task Input_is_not_overwritten_through_a_link()
    {
        using var tool = new Tool();
        const string File = """{ "id": "a", "commandLine": "run" }""";
        tool.Write("real/a.json", File);
        tool.Write("real/A.cs", File);
        System.IO.File.CreateSymbolicLink(tool.PathOf("link.md"), "real/a.json");
        System.IO.Directory.CreateSymbolicLink(tool.PathOf("dir"), tool.PathOf("real"));
        System.IO.File.CreateSymbolicLink(tool.PathOf("twice.md"), "dir/a.json");
        foreach (var (input, output) in ((string, string)[])[
            ("real/a.json", "link.md"), ("link.md", "real/a.json"), ("real/a.json", "dir/a.json"), ("dir/a.json", "twice.md"),
        ])
        {
            var (exitCode, _, error) = await tool.RunAsync(null, "graph", input, "-o", output);
            Assert.Equal(2, exitCode);
            Assert.Contains("which would be overwritten", error);
            Assert.Equal(File, await System.IO.File.ReadAllTextAsync(tool.PathOf("real/a.json")));
        }

        var (code, _, message) = await tool.RunAsync(null, "import", "real/A.cs", "-o", "dir", "--force");
        Assert.Equal((2, true), (code, message.Contains("which would be overwritten", StringComparison.Ordinal)));
        Assert.Equal(File, await System.IO.File.ReadAllTextAsync(tool.PathOf("real/A.cs")));
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("none.dll")]
    [InlineData("-", "--format", "svg")]
    [InlineData("-", "--from", "SampleTasks.Frames")]
    [InlineData("-", "-o", ".")]
    public async Task Failure_has_its_exit_code_and_one_line(params string[] arguments)
    {
        using var tool = new Tool();
        var (exitCode, _, error) = await tool.RunAsync("""{ "id": "a", "commandLine": "run" }""", ["graph", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.DoesNotContain("   at ", error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> GraphAsync(string input, params string[] options)
    {
        using var tool = new Tool();
        return await tool.RunAsync(input, ["graph", "-", .. options]);
    }
}
