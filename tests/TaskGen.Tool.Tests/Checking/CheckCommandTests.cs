using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TaskGen.Tool.Files;

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
            static line => Assert.Equal("task.json(5,20): error TGJ002: 'requiredSlots' must be a 32-bit integer.", line),
            static line => Assert.StartsWith("task.json(7,36): error TG3001: ", line),
            static line => Assert.Equal(
                "task.json(7,79): error TGJ002: 'exitConditions.exitCodeRanges[0].exitOptions.jobAction' is 'end'. "
                + "It must be one of 'none', 'disable', 'terminate'.",
                line));
    }

    [Fact]
    public async Task Line_breaks_of_Windows_in_a_script_are_reported_where_a_shell_runs_it_on_Linux()
    {
        using var tool = new Tool();
        tool.Write("tasks.json", """
            [
              { "id": "a", "commandLine": "/bin/sh -c 'set -e\r\nrun'" },
              { "id": "b", "commandLine": "cmd /c one\r\ntwo" },
              { "id": "c", "commandLine": "/bin/sh -c 'set -e\nrun'" },
              { "id": "d", "commandLine": "run", "multiInstanceSettings": {
                "numberOfInstances": 2, "coordinationCommandLine": "bash -c 'one\r\ntwo'" } }
            ]
            """);
        var (_, output, _) = await tool.RunAsync(null, "check", "tasks.json");
        Assert.Collection(
            output.TrimEnd().Split('\n'),
            static line => Assert.Equal(
                "tasks.json(2,31): warning TG1023: 'commandLine' contains a script with CRLF line breaks; the shell reads each carriage "
                + "return as a part of the command. Use LF.",
                line),
            static line => Assert.StartsWith(
                "tasks.json(6,56): warning TG1023: 'multiInstanceSettings.coordinationCommandLine' contains", line));
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run" }""", 0)]
    [InlineData("""{ "id": "a" }""", 1)]
    public async Task Exit_code_reflects_the_findings(string json, int expected)
    {
        using var tool = new Tool();
        var (exitCode, output, _) = await tool.RunAsync(json, "check", "-");
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == 1, output.Contains("error TG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_has_a_task_or_an_array_or_a_collection()
    {
        using var tool = new Tool();
        (string Json, bool IsValid)[] files =
        [
            ("""[ { "id": "a", "commandLine": "run" }, { "id": "b", "commandLine": "run" } ]""", true),
            ("""{ "value": [ { "id": "c", "commandLine": "run", "displayName": null } ] }""", true),
            ("""{ "odata.metadata": "x", "value": [ { "id": "d", "commandLine": "run" } ], "odata.nextLink": "y" }""", true),
            ("""{ "value": { "id": "e", "commandLine": "run" } }""", false),
            ("""{ "value": [], "other": 1 }""", false),
            ("""[ { "id": "f", "commandLine": "run" }, 7 ]""", false),
            ("""{ "id": "g", """, false),
            ("""{ "id": "h", "commandLine": "run" } { }""", false),
            ("""{ "id": "i", "commandLine": "run \ud800" }""", false),
            ("", false),
        ];
        foreach (var (i, (json, _)) in files.Index()) tool.Write($"{i}.json", json);
        var (_, output, _) = await tool.RunAsync(null, "check", "*.json");
        Assert.Equal(
            files.Index().Where(static file => !file.Item.IsValid).Select(static file => $"{file.Index}.json"),
            output.Split('\n').Where(static line => line.Contains("error TG", StringComparison.Ordinal))
                .Select(static line => line[..line.IndexOf('(')])
                .Distinct());
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
    [InlineData("check", "a.json", "--ignore", "TG60O1")]
    [InlineData("check", "a.json", "--severity", "TG6001")]
    [InlineData("check", "a.json", "--severity", "TG6001=loud")]
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

    [Fact]
    public async Task Files_in_Unicode_are_read_with_their_positions()
    {
        using var tool = new Tool();
        const string Line = "\"displayName\": \"Größe Ω 你好 😀\", \"id\": \"a b\", \"commandLine\": \"run\" }";
        var files = ((string Name, bool HasMark)[])
        [
            ("utf-8", true), ("utf-16", true), ("utf-16", false), ("utf-16BE", true), ("utf-16BE", false), ("utf-32", true),
            ("utf-32BE", true),
        ];
        foreach (var (name, hasMark) in files)
        {
            var encoding = Encoding.GetEncoding(name);
            tool.Write(FileOf(name, hasMark), [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("{\r\n" + Line)]);
        }

        var (_, output, error) = await tool.RunAsync(null, ["check", .. files.Select(static file => FileOf(file.Name, file.HasMark))]);
        Assert.Equal("Checked 7 tasks in 7 files: 7 errors, 0 warnings.\n", error);
        var position = $"(2,{Line.IndexOf("\"a b\"", StringComparison.Ordinal) + 1}): error TG1003";
        Assert.All(
            output.TrimEnd().Split('\n').Zip(files),
            pair => Assert.StartsWith(FileOf(pair.Second.Name, pair.Second.HasMark) + position, pair.First));

        static string FileOf(string name, bool hasMark) => $"{name}{(hasMark ? "-mark" : "")}.json";
    }

    [Fact]
    public async Task Invalid_text_is_exit_code_2_with_one_line_each()
    {
        using var tool = new Tool();
        byte[][] texts =
        [
            [0xff, 0xfe, 0x00, 0xd8], [0xfe, 0xff, 0xd8, 0x00], [(byte)'{', 0xc3, 0x28, (byte)'}'], [(byte)'{', 0xed, 0xa0, 0x80],
            [(byte)'{', 0, 0x00, 0xd8], [0, (byte)'{', 0xd8, 0x00],
            [0xff, 0xfe, 0, 0, 0x00, 0xd8, 0, 0], [0, 0, 0xfe, 0xff, 0, 0, 0xd8, 0x00],
        ];
        string[] files = [.. texts.Select((text, i) => tool.Write($"{i}.json", text))];
        var (exitCode, _, error) = await tool.RunAsync(null, ["check", .. files]);
        Assert.Equal(2, exitCode);
        Assert.Equal(
            files.Select(static file => $"taskgen: {file}: This is not a JSON file"),
            error.TrimEnd().Split('\n')[..^1].Select(static line => line[..line.LastIndexOf(':')]));

        (exitCode, _, error) = await tool.RunAsync(null, ["import", .. files]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith("taskgen: 0.json: This is not a JSON file: ", error);
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
        Assert.Contains("Did you mean 'TG1006'?", (await tool.RunAsync(null, "check", "--ignore", "TG1006x", "a.json")).Error);
    }

    [Theory]
    [InlineData("check a.json --format xml", "'xml' is not a value of '--format'. Specify text, json, sarif, or github. Run 'taskgen check --help'.")]
    [InlineData("check a.json --ignore ,", "The option '--ignore' requires a value. Run 'taskgen check --help'.")]
    [InlineData("graph a.json --from A.B", "The option '--from' applies to assemblies only. Specify an assembly, or omit the option.")]
    [InlineData("graph a.json --set A=B", "The option '--set' applies to assemblies only. Specify an assembly, or omit the option.")]
    [InlineData("graph a.json --type A", "The option '--type' applies to assemblies only. Specify an assembly, or omit the option.")]
    public async Task Invalid_command_line_is_one_line_on_standard_error(string arguments, string message)
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "run" }""");
        Assert.Equal(
            (2, "", $"taskgen: {message}\n"), await tool.RunAsync(null, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    public async Task Help_and_version_succeed(params string[] arguments)
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(null, arguments);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.NotEqual("", output);
    }

    [Fact]
    public async Task Findings_of_other_files_are_reported_beside_each_failure()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a b", "commandLine": "run" }""");
        string[] arguments = ["check", "none*.json", "none/*.json", "none.json", "", "a.json", "--format"];
        var (exitCode, output, error) = await tool.RunAsync(null, [.. arguments, "text"]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith("a.json(1,9): error TG1003: ", output);
        Assert.Equal(
            "taskgen: none*.json: No file matches. Check the pattern and the current directory.\n"
            + "taskgen: none/*.json: The directory 'none/' does not exist. Check the pattern and the current directory.\n"
            + "taskgen: A file name is empty. Specify a file, a directory, a pattern, or '-' for standard input.\n"
            + "taskgen: none.json: The file does not exist. Check its name and the current directory.\n"
            + "Checked 1 task in 1 file: 1 error, 0 warnings.\n",
            error);

        (exitCode, output, _) = await tool.RunAsync(null, [.. arguments, "sarif"]);
        Assert.Equal(2, exitCode);
        var run = JsonNode.Parse(output)!["runs"]![0]!;
        Assert.Single(run["results"]!.AsArray());
        var invocation = Assert.Single(run["invocations"]!.AsArray())!;
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(4, invocation["toolExecutionNotifications"]!.AsArray().Count);
        Assert.All(invocation["toolExecutionNotifications"]!.AsArray(), static notification =>
        {
            Assert.Equal("error", (string?)notification!["level"]);
            Assert.NotEqual("", (string?)notification["message"]!["text"]);
        });

        (exitCode, output, _) = await tool.RunAsync(null, [.. arguments, "github"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("\n::error title=taskgen::none.json: The file does not exist.", output);

        (_, output, _) = await tool.RunAsync(null, "check", "--format", "sarif", "a.json");
        Assert.True((bool)JsonNode.Parse(output)!["runs"]![0]!["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public async Task Directories_of_tools_and_the_schema_are_skipped()
    {
        using var tool = new Tool();
        foreach (var file in (string[])[
            "a.json", "bin/x.json", "obj/Debug/x.json", "node_modules/p/x.json", ".git/x.json", "deep/.vs/x.json", "deep/b.json",
            "binary/c.json",
        ])
        {
            tool.Write(file, """{ "id": "a b", "commandLine": "run" }""");
        }

        Assert.Equal((0, "", ""), await tool.RunAsync(null, "schema", "-o", "deep/any.json"));
        tool.Write("deep/like.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "id": "a b", "commandLine": "run" }""");
        foreach (var argument in (string[])[".", "**/*.json", "./**/*.json"])
        {
            var (_, output, error) = await tool.RunAsync(null, "check", argument);
            Assert.Equal(
                ["a.json", "binary/c.json", "deep/b.json", "deep/like.json"],
                output.TrimEnd().Split('\n').Select(static line => line[..line.IndexOf('(')].Replace('\\', '/'))
                    .Select(static path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).Distinct());
            Assert.Contains("which is the schema of task files.", error);
            Assert.Contains("in 4 files: ", error);
        }

        Assert.StartsWith("bin/x.json(", (await tool.RunAsync(null, "check", "bin/*.json")).Output.Replace('\\', '/'));
        Assert.StartsWith("obj/Debug/x.json(", (await tool.RunAsync(null, "check", "obj/**/*.json")).Output.Replace('\\', '/'));
        Assert.StartsWith(".git/x.json(", (await tool.RunAsync(null, "check", ".git")).Output.Replace('\\', '/'));
        var (exitCode, _, none) = await tool.RunAsync(null, "check", "deep/any.json");
        Assert.Equal(0, exitCode);
        Assert.Contains("Checked 0 tasks in 0 files", none);
    }

    [FactOn(TestPlatform.Unix, "Symbolic links need a permission on Windows.")]
    public async Task Symbolic_links_are_followed_once()
    {
        using var tool = new Tool();
        tool.Write("tasks/a.json", """{ "id": "a b", "commandLine": "run" }""");
        tool.Write("tasks/deep/b.json", """{ "id": "a b", "commandLine": "run" }""");
        tool.Write("other/c.json", """{ "id": "a b", "commandLine": "run" }""");
        Directory.CreateSymbolicLink(tool.PathOf("tasks/self"), tool.PathOf("tasks"));
        Directory.CreateSymbolicLink(tool.PathOf("tasks/deep/up"), "../..");
        Directory.CreateSymbolicLink(tool.PathOf("tasks/other"), "../other");
        Directory.CreateSymbolicLink(tool.PathOf("tasks/x"), "y");
        Directory.CreateSymbolicLink(tool.PathOf("tasks/y"), "x");
        foreach (var arguments in (string[][])[["tasks"], ["tasks/**/*.json"], ["tasks", "./tasks/a.json", "tasks/self/a.json"]])
        {
            var (exitCode, output, error) = await tool.RunAsync(null, ["check", .. arguments]);
            Assert.True(exitCode == 1, error);
            Assert.Equal(3, output.TrimEnd().Split('\n').Length);
        }
    }

    [FactOn(TestPlatform.Unix, "Pipes have other names on Windows.")]
    public async Task Signal_ends_a_command_that_waits_for_its_input()
    {
        using var tool = new Tool();
        using var pipe = System.Diagnostics.Process.Start("mkfifo", tool.PathOf("pipe"));
        await pipe.WaitForExitAsync();
        Assert.Equal(128 + 15, await tool.RunAndTerminateAsync("pipe", "check", "pipe"));
    }

    [Fact]
    public void Search_for_files_can_be_canceled() =>
        Assert.Throws<OperationCanceledException>(() => new FilePattern(new(canceled: true)).Find("", "**/*.json"));

    [FactOn(TestPlatform.Unix, "The modes are those of Unix.")]
    public async Task Files_that_cannot_be_read_are_explained()
    {
        using var tool = new Tool();
        tool.Write("empty.json", "");
        tool.Write("blank.json", " \n");
        tool.Write("text.json", "id: a\n");
        tool.Write("binary.json", [0x7f, (byte)'E', (byte)'L', (byte)'F', 0xff, 0xc0]);
        tool.Write("dir/x", "");
        const string Content = "A task file contains one task, an array of tasks, or a collection { \"value\": [ … ] }.";
        Assert.Equal($"empty.json(1,1): error TGJ003: The file is empty. {Content}\n", await OutputAsync("empty.json"));
        Assert.Equal($"blank.json(2,1): error TGJ003: The file is empty. {Content}\n", await OutputAsync("blank.json"));
        Assert.Equal($"text.json(1,1): error TGJ003: The file is not valid JSON. {Content}\n", await OutputAsync("text.json"));
        Assert.StartsWith("taskgen: binary.json: This is not a JSON file: ", await ErrorAsync("binary.json"));
        Assert.StartsWith("taskgen: dir: The directory has no *.json file. Specify another directory, or a file.\n", await ErrorAsync("dir"));
        Assert.StartsWith("taskgen: dir/none.json: The file does not exist. ", await ErrorAsync("dir/none.json"));
        Assert.StartsWith("taskgen: text.json/none.json: The file does not exist. ", await ErrorAsync("text.json/none.json"));

        async Task<string> OutputAsync(string file) => (await tool.RunAsync(null, "check", file)).Output;
        async Task<string> ErrorAsync(string file)
        {
            var (exitCode, _, error) = await tool.RunAsync(null, "check", file);
            Assert.Equal(2, exitCode);
            return error;
        }
    }

    [Fact]
    public void File_without_permission_is_explained()
    {
        var denied = new UnauthorizedAccessException();
        Assert.Equal("a.json: The file cannot be read. Allow the current user to read it.", FileErrors.Reading("a.json", denied).Message);
        Assert.Equal(
            "a.md: The file cannot be written. Allow the current user to write it, or specify another file.",
            FileErrors.Writing("a.md", denied).Message);
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_an_error_whatever_is_ignored()
    {
        using var tool = new Tool();
        string[] unreadable =
        [
            tool.Write("array.json", "[ 7 ]"),
            tool.Write("cut-off.json", """{ "id": "a", "commandLine": "run" """),
            tool.Write("empty.json", ""),
            tool.Write("number.json", "7"),
            tool.Write("surrogate.json", """{ "id": "b", "commandLine": "run \ud800" }"""),
            tool.Write("value.json", """{ "value": 7 }"""),
        ];
        string[] readable =
        [
            tool.Write("comment.json", """{ "id": "c", "commandLine": "run", } // end"""),
            tool.Write("text.json", """{ "id": "d", "commandLine": "run", "requiredSlots": "2" }"""),
        ];
        foreach (var options in (string[][])[
            ["--ignore", "TGJ002,TGJ003"], ["--severity", "TGJ002=info,TGJ003=none"], ["--severity", "TGJ002=none,TGJ003=warning"],
        ])
        {
            var (exitCode, output, _) = await tool.RunAsync(null, ["check", .. unreadable, .. readable, .. options]);
            Assert.Equal(1, exitCode);
            var errors = output.Split('\n').Where(static line => line.Contains("error TGJ00", StringComparison.Ordinal));
            Assert.Equal(unreadable, errors.Select(static line => line.Split('(')[0]).Distinct().Order(StringComparer.Ordinal));

            (exitCode, output, _) = await tool.RunAsync(null, ["check", .. readable, .. options]);
            Assert.Equal(0, exitCode);
            Assert.DoesNotContain("error TGJ00", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Control_characters_do_not_reach_the_output()
    {
        using var tool = new Tool();
        const string Hostile = "a\n::warning::b\r\u001b[31m\u202e\u0085\u2028%0A";
        var json = JsonSerializer.Serialize(Hostile);
        tool.Write("a.json", $$"""
            [ { "id": {{json}}, "commandLine": "run", {{json}}: 1, "dependsOn": { "taskIds": [ "none", {{json}} ] },
                "userIdentity": { "autoUser": { "scope": {{json}} } }, "constraints": { "maxWallClockTime": {{json}} },
                "environmentSettings": [ { "name": {{json}}, "value": "1" }, { "name": {{json}}, "value": "2" } ] },
              { "id": {{json}}, "commandLine": "run" } ]
            """);
        foreach (var format in (string[])["text", "json", "sarif", "github"])
        {
            var (exitCode, output, error) = await tool.RunAsync(null, "check", "a.json", "--format", format);
            Assert.Equal(1, exitCode);
            AssertClean(output + error);
            if (format != "github") continue;
            Assert.All(output.TrimEnd().Split('\n'), static line =>
                Assert.Matches("^::(error|warning|notice) file=a.json,line=", line));
            Assert.Contains("%250A", output);
        }

        foreach (var arguments in (string[][])[
            ["graph", "a.json"], ["graph", "a.json", "--format", "dot"], ["import", "a.json"], ["check", Hostile],
        ])
        {
            var (_, output, error) = await tool.RunAsync(null, arguments);
            AssertClean(output + error);
        }

        static void AssertClean(string text)
        {
            Assert.DoesNotContain(text, static c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(text, static c => c is '\u202e' or '\u2028');
            Assert.DoesNotContain("\n::warning::b", text, StringComparison.Ordinal);
        }
    }

    [FactOn(TestPlatform.Unix, "Windows does not allow such names.")]
    public async Task Control_characters_in_the_name_of_a_file_do_not_reach_the_output()
    {
        using var tool = new Tool();
        const string Name = "a\n::warning::b\r\u001b[31m.json";
        tool.Write(Name, """[ { "id": "a b", "commandLine": "run" }, { "id": "c", "commandLine": "run" } ]""");
        foreach (var arguments in (string[][])[
            ["check", Name], ["check", ".", "--format", "json"], ["check", ".", "--format", "sarif"], ["check", ".", "--format", "github"],
            ["graph", Name], ["graph", ".", "--format", "dot"], ["check", Name + "x"], ["graph", Name, "-o", Name],
        ])
        {
            var (_, output, error) = await tool.RunAsync(null, arguments);
            Assert.DoesNotContain(output + error, static c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain("\n::warning::b", output + error, StringComparison.Ordinal);
        }
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
