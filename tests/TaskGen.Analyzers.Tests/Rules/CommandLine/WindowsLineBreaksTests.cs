using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.Analyzers.Tests.OfficialClients;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class WindowsLineBreaksTests
{
    [Theory]
    [InlineData(@"/bin/sh -c 'set -e\r\necho a'")]
    [InlineData(@"sh -c 'echo a\r\n'")]
    [InlineData(@"sh -c '\r\necho a'")]
    [InlineData(@"/usr/bin/bash -ec \""one\r\ntwo\""")]
    [InlineData(@"/bin/sh -c 'one \\\r\ntwo'")]
    [InlineData(@"bash -c 'if one\r\nthen two\r\nfi'")]
    [InlineData(@"sh -c '# one\r\ntwo\r\n# three\r\n'")]
    [InlineData(@"sh -c 'cat <<END\r\none\r\nEND\r\n'")]
    [InlineData(@"sh -c 'cat <<END\none\r\nEND\r\n'")]
    [InlineData(@"sh -c 'cat <<END\none\r\nEND\nrun\r\n'")]
    [InlineData(@"sh -c 'cat <<END\n$(one\r\ntwo)\nEND\n'")]
    [InlineData(@"bash -c 'bash -s <<END\none\r\nEND\n'")]
    [InlineData(@"bash -c 'sudo -u a sh <<END\none\r\nEND\n'")]
    [InlineData(@"bash -c 'ssh node1 <<END\none\r\nEND\n'")]
    [InlineData(@"sh -c 'echo $(one\r\ntwo)'")]
    [InlineData(@"sh -c 'echo \""$(one\r\ntwo)\""'")]
    [InlineData(@"sh -c 'echo \""`one\r\ntwo`\""'")]
    [InlineData(@"bash -c 'sudo bash -c \""one\r\ntwo\""'")]
    [InlineData(@"timeout 60 sh -c 'one\r\ntwo'")]
    [InlineData(@"find . -exec sh -c 'one\r\ntwo' ;")]
    [InlineData(@"ssh node1 'one\r\ntwo'")]
    public Task Is_reported(string commandLine) => RuleVerifier.Reports(Record($"{{|TG1023:\"{commandLine}\"|}}"));

    [Theory]
    [InlineData(@"/bin/sh -c 'set -e\necho a'")]
    [InlineData(@"/bin/sh -c 'echo a\recho b'")]
    [InlineData(@"/bin/sh -c 'printf \""one\r\ntwo\""'")]
    [InlineData(@"/bin/sh -c \""printf 'one\r\ntwo'\""")]
    [InlineData(@"/bin/sh -c '# one\r\ntwo'")]
    [InlineData(@"/bin/sh -c 'echo $(# one\r\ntwo)'")]
    [InlineData(@"/bin/sh -c 'cat <<END\none\r\ntwo\r\nEND\nrun'")]
    [InlineData(@"/bin/sh -c 'cat <<-END | nc host 80\n\tone\r\n\r\n\tEND\nrun'")]
    [InlineData(@"/bin/sh -c 'cat <<\""END\"" >run.bat\n$(one)\r\ntwo\r\nEND\n'")]
    [InlineData(@"/bin/sh -c 'cat <<A; cat <<B\none\r\nA\ntwo\r\nB\n'")]
    [InlineData(@"/bin/sh -c 'while read x; do echo; done <<END\none\r\nEND\n'")]
    [InlineData(@"/bin/sh -c 'echo $(cat <<END\none\r\nEND\n)'")]
    [InlineData(@"bash -c 'bash run.sh <<END\none\r\nEND\n'")]
    [InlineData(@"/bin/sh -c 'one'\r\n")]
    [InlineData(@"/bin/run\r\n  --first\r\n  --second")]
    [InlineData(@"cmd /c one\r\ntwo")]
    [InlineData(@"pwsh -Command \""one\r\ntwo\""")]
    [InlineData(@"C:\\tools\\bash.exe -c 'one\r\ntwo'")]
    public Task Is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(Record($"\"{commandLine}\""));

    [Fact]
    public Task Is_not_reported_for_a_task_whose_code_is_generated() => RuleVerifier.ReportsNothing("""
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'set -e\r\necho a'")]
        public sealed partial class Render;
        """);

    private const string Members = """
        public static class Lines
        {
            public static readonly string ReadOnly = "/bin/sh -c 'one\r\ntwo'";
            public static readonly string Sum = "/bin/sh -c 'one" + End + "two'";
            public static string Initialized { get; } = "/bin/sh -c 'one\r\ntwo'";
            public static string Computed => "/bin/sh -c 'one\r\ntwo'";
            public static string Returned { get { return ReadOnly; } }
            public static readonly string OfSystem = System.Environment.NewLine;
            public static string NewLine => "\n";
            private static readonly string End = "\r\n";
        }

        public class Unknown
        {
            public static readonly string Set = "/bin/sh -c 'one\r\ntwo'";
            public static string Writable = "/bin/sh -c 'one\r\ntwo'";
            public string NewLine { get; } = System.Environment.GetEnvironmentVariable("NEW_LINE");
            public readonly string OfInstance = "/bin/sh -c 'one\r\ntwo'";
            public string Init { get; init; } = "/bin/sh -c 'one\r\ntwo'";
            public virtual string Virtual => "/bin/sh -c 'one\r\ntwo'";
            public static string Circular => "\r\n" + Circular;
            public static string Set2 { get; } = "/bin/sh -c 'one\r\ntwo'";
            static Unknown() => (Set, Set2) = ("", "");
            public Unknown() => OfInstance = "";
        }
        """;

    [Theory]
    [InlineData("{|TG1023:$\"/bin/sh -c 'one\\r\\nrun {frame}'\"|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\r\\nrun \" + frame + \"'\"|}")]
    [InlineData("{|TG1023:string.Format(\"/bin/sh -c 'one\\r\\nrun {0}'\", frame)|}")]
    [InlineData("{|TG1023:string.Concat(\"/bin/sh -c 'one\", \"\\r\\n\", \"run'\")|}")]
    [InlineData("{|TG1023:string.Join(\"\\r\\n\", \"/bin/sh -c 'set -e\", \"run\", \"'\")|}")]
    [InlineData("{|TG1023:string.Join(\"\\r\\n\", [\"/bin/sh -c 'set -e\", \"run\", \"'\"])|}")]
    [InlineData("{|TG1023:string.Join('\\n', new[] { \"/bin/sh -c 'set -e\\r\", $\"run {frame}'\" })|}")]
    [InlineData("{|TG1023:Lines.ReadOnly|}")]
    [InlineData("{|TG1023:Lines.Sum|}")]
    [InlineData("{|TG1023:Lines.Initialized|}")]
    [InlineData("{|TG1023:Lines.Computed|}")]
    [InlineData("{|TG1023:Lines.Returned|}")]
    [InlineData("{|TG1023:\"sudo \" + Lines.ReadOnly|}")]
    [InlineData("{|TG1023:Lines.ReadOnly.Trim()|}")]
    [InlineData("{|TG1023:Lines.ReadOnly.Replace(\"one\", \"three\")|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\ntwo'\".Replace(\"\\n\", \"\\r\\n\")|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\ntwo'\".ReplaceLineEndings(\"\\r\\n\")|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\r\\ntwo'\".ReplaceLineEndings()|}")]
    [InlineData("{|TG1023:$\"/bin/sh -c 'one\\r\\nrun {frame}'\".ReplaceLineEndings(Environment.NewLine)|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\ntwo'\".ReplaceLineEndings()|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\ntwo'\".ReplaceLineEndings(Environment.NewLine).Trim()|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\\ntwo'\".Replace(\"\\n\", Environment.NewLine)|}")]
    [InlineData("{|TG1023:$\"/bin/sh -c 'one{Environment.NewLine}run {frame}'\"|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\" + System.Environment.NewLine + \"two'\"|}")]
    [InlineData("{|TG1023:string.Join(Environment.NewLine, \"/bin/sh -c 'set -e\", \"run\", \"'\")|}")]
    [InlineData("{|TG1023:string.Format(\"/bin/sh -c 'one{0}two'\", Environment.NewLine)|}")]
    [InlineData("{|TG1023:\"/bin/sh -c 'one\" + Lines.OfSystem + \"two'\"|}")]
    public async Task Is_reported_for_texts_that_are_known_when_they_are_compiled(string commandLine)
    {
        await RuleVerifier.Reports(Record(commandLine, "int frame") + Members);
        var source = "using System;\n" + Client("BatchTaskCreateOptions", commandLine) + Members;
        await ClientVerifier.Reports(ClientVerifier.Azure, source);
    }

    [Theory]
    [InlineData("Lines.ReadOnly.Replace(\"\\r\\n\", \"\\n\")")]
    [InlineData("Lines.ReadOnly.Replace(\"\\r\", null)")]
    [InlineData("Lines.ReadOnly.Replace('\\r', ' ')")]
    [InlineData("Lines.ReadOnly.Trim().Replace(\"\\r\\n\", \"; \")")]
    [InlineData("Lines.ReadOnly.ReplaceLineEndings(\"\\n\").Trim()")]
    [InlineData("\"/bin/sh -c 'one\\r\\ntwo'\".Replace(System.Environment.NewLine, \"\\n\")")]
    [InlineData("\"/bin/sh -c 'one\" + Lines.NewLine + \"two'\"")]
    [InlineData("\"/bin/sh -c 'one\" + unknown.NewLine + \"two'\"")]
    [InlineData("\"/bin/sh -c 'one\\ntwo'\".ReplaceLineEndings(Lines.NewLine)")]
    [InlineData("\"/bin/sh -c 'one\\ntwo'\".ReplaceLineEndings(unknown.NewLine)")]
    [InlineData("\"/bin/sh -c 'printf \\\"one\" + System.Environment.NewLine + \"two\\\"'\"")]
    [InlineData("string.Join(\"\\r\\n\", lines)")]
    [InlineData("string.Join(\"\\r\\n\", lines, 0, 1)")]
    [InlineData("Unknown.Set")]
    [InlineData("Unknown.Set2")]
    [InlineData("Unknown.Writable")]
    [InlineData("unknown.OfInstance")]
    [InlineData("unknown.Init")]
    [InlineData("unknown.Virtual")]
    [InlineData("\"/bin/sh -c '\" + Unknown.Circular + \"'\"")]
    public Task Is_not_reported_for_texts_that_may_be_others(string commandLine) =>
        RuleVerifier.ReportsNothing(Record(commandLine, "string[] lines, Unknown unknown") + Members);

    // Each call would make the text eight times as long.
    [Fact]
    public Task Is_not_reported_for_texts_that_are_too_long_to_be_known() => RuleVerifier.ReportsNothing(Record(
        "\"/bin/sh -c '\\r\\na'\"" + string.Concat(Enumerable.Repeat(".Replace(\"a\", \"aaaaaaaa\")", 40))));

    [Fact]
    public Task Is_reported_for_a_text_of_many_variables()
    {
        var variables = string.Concat(Enumerable.Range(1, 60).Select(static i => $"var v{i} = v{i - 1} + \" a{i}\";\n"));
        return RuleVerifier.Reports($$"""
            public static class Program
            {
                private static readonly string Script = "/bin/sh -c 'one\r\ntwo";

                public static object Render(int frame)
                {
                    var script = Script;
                    var v0 = script + frame;
                    {{variables}}
                    return new TaskAddParameter { Id = "a", CommandLine = {|TG1023:v60 + "'"|} };
                }
            }
            """);
    }

    [Fact]
    public Task Is_reported_where_a_local_variable_of_a_record_is_set() => RuleVerifier.Reports("""
        public static class Program
        {
            public static object Render(int frame)
            {
                var script = {|TG1023:$"/bin/sh -c 'set -e\r\nrun {frame}'"|};
                var other = "/bin/sh -c 'set -e\r\nrun'";
                if (frame > 0) other = "run";
                return new[]
                {
                    new TaskAddParameter { Id = "a", CommandLine = script },
                    new TaskAddParameter { Id = "b", CommandLine = other },
                };
            }
        }
        """);

    // The shell of a command line that does not show its path may be one for Windows.
    [Theory]
    [InlineData("env sh -c 'one\\r\\ntwo'", false, true)]
    [InlineData("env sh -c 'one\\r\\ntwo'", true, false)]
    [InlineData("/bin/sh -c 'one\\r\\ntwo'", true, true)]
    public async Task Is_reported_for_Linux_only(string commandLine, bool isWindows, bool isReported)
    {
        var diagnostics = await Analysis.RunAsync(Record($"\"{commandLine}\""), isWindows: isWindows);
        Assert.Equal(isReported, diagnostics.Any(static diagnostic => diagnostic.Id == "TG1023"));
    }

    [Theory]
    [InlineData("""
        @"/bin/sh -c 'set -e
        run'"
        """)]
    [InlineData("""
        Script
        """)]
    [InlineData("""
        $@"/bin/sh -c 'set -e
        run {frame}'"
        """)]
    [InlineData("""
        @"/bin/sh -c 'set -e
        run " + frame + "'"
        """)]
    [InlineData("""
        string.Format(@"/bin/sh -c 'set -e
        run {0}'", frame)
        """)]
    public async Task Is_reported_for_strings_of_files_with_CRLF(string commandLine)
    {
        foreach (var (client, type) in new[] { (ClientVerifier.Azure, "BatchTaskCreateOptions"), (ClientVerifier.Microsoft, "CloudTask") })
        {
            var source = Client(type, "{|TG1023:" + commandLine + "|}");
            await ClientVerifier.Reports(client, source.ReplaceLineEndings("\r\n"));
            await ClientVerifier.Reports(client, source.ReplaceLineEndings("\n").Replace("{|TG1023:", "").Replace("|}", ""));
        }
    }

    [Theory]
    [InlineData("""Replace("\r\n", "\n")""")]
    [InlineData("""Replace("\r", "")""")]
    [InlineData("""Replace("\r\n", "\n", StringComparison.Ordinal)""")]
    [InlineData("""ReplaceLineEndings("\n")""")]
    public Task Line_breaks_that_are_replaced_are_not_reported_and_the_text_is_still_read(string call) =>
        ClientVerifier.Reports(ClientVerifier.Azure, Client("BatchTaskCreateOptions", $$"""
            @"/bin/sh -c 'set -e
            run {|TG1019:%AZ_BATCH_TASK_ID%|}'".{{call}}
            """).ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("""
        @"/bin/sh -c 'set -e
        run'"
        """, """
        @"/bin/sh -c 'set -e
        run'".Replace("\r\n", "\n")
        """)]
    [InlineData("""
        $@"/bin/sh -c 'set -e
        run {frame}'"
        """, """
        $@"/bin/sh -c 'set -e
        run {frame}'".Replace("\r\n", "\n")
        """)]
    [InlineData("""
        @"/bin/sh -c 'set -e
        run " + frame + "'"
        """, """
        (@"/bin/sh -c 'set -e
        run " + frame + "'").Replace("\r\n", "\n")
        """)]
    [InlineData("Script", """Script.Replace("\r\n", "\n")""")]
    [InlineData("""  "/bin/sh -c 'set -e\r\nrun\r\n'"  """, """  "/bin/sh -c 'set -e\nrun\n'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e\r\n" + "run\r\n'"  """, """  "/bin/sh -c 'set -e\n" + "run\n'"  """)]
    [InlineData("""  $"/bin/sh -c 'set -e\r\nrun {frame}'"  """, """  $"/bin/sh -c 'set -e\nrun {frame}'"  """)]
    [InlineData(
        """  "/bin/sh -c 'set -e\r\nrun " + frame.ToString("\r\n") + "'"  """,
        """  "/bin/sh -c 'set -e\nrun " + frame.ToString("\r\n") + "'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e\u000d\u000arun'"  """, """  "/bin/sh -c 'set -e\u000d\u000arun'".Replace("\r\n", "\n")  """)]
    [InlineData(
        """  "/bin/sh -c 'set -e\r\n" + Part + "run'"  """,
        """  ("/bin/sh -c 'set -e\r\n" + Part + "run'").Replace("\r\n", "\n")  """)]
    [InlineData(
        """  $"/bin/sh -c 'set -e\r\n{ReadOnlyPart}run {frame}'"  """,
        """  $"/bin/sh -c 'set -e\r\n{ReadOnlyPart}run {frame}'".Replace("\r\n", "\n")  """)]
    [InlineData(
        """  "/bin/sh -c 'set -e\r\n" + '\r' + "\nrun'"  """,
        """  ("/bin/sh -c 'set -e\r\n" + '\r' + "\nrun'").Replace("\r\n", "\n")  """)]
    [InlineData(
        """  $"/bin/sh -c 'set -e\r\n{"one\r\n"}run {frame}'"  """,
        """  $"/bin/sh -c 'set -e\r\n{"one\r\n"}run {frame}'".Replace("\r\n", "\n")  """)]
    [InlineData(
        """  "/bin/sh -c 'set -e\r\n" + Plain + "run'"  """,
        """  "/bin/sh -c 'set -e\n" + Plain + "run'"  """)]
    [InlineData("Whole", """Whole.Replace("\r\n", "\n")""")]
    [InlineData("""Script.ReplaceLineEndings()""", """Script.ReplaceLineEndings("\n")""")]
    [InlineData("""Script.ReplaceLineEndings("\r\n")""", """Script.ReplaceLineEndings("\n")""")]
    [InlineData(
        """  $"/bin/sh -c 'set -e{System.Environment.NewLine}run {frame}'"  """,
        """  $"/bin/sh -c 'set -e{System.Environment.NewLine}run {frame}'".Replace("\r\n", "\n")  """)]
    [InlineData("""  "/bin/sh -c 'set -e\nrun'".ReplaceLineEndings()  """, """  "/bin/sh -c 'set -e\nrun'".ReplaceLineEndings("\n")  """)]
    [InlineData(
        """  "/bin/sh -c 'printf \"a\r\nb\"\r\nrun'"  """,
        """  "/bin/sh -c 'printf \"a\r\nb\"\nrun'"  """)]
    [InlineData(
        """  "/bin/sh -c \"one\r\nprintf 'a\r\nb'\r\nrun\""  """,
        """  "/bin/sh -c \"one\nprintf 'a\r\nb'\nrun\""  """)]
    [InlineData(
        """  "/bin/sh -c 'cat <<END\r\na\r\nEND\r\nrun'"  """,
        """  "/bin/sh -c 'cat <<END\na\r\nEND\nrun'"  """)]
    [InlineData(
        """  "/bin/sh -c 'printf \"a\r\n" + "b\"\r\nrun'"  """,
        """  "/bin/sh -c 'printf \"a\r\n" + "b\"\nrun'"  """)]
    [InlineData(
        """  $"/bin/sh -c 'printf \"a\r\n{frame}\"\r\nrun {frame} {{\r\n'"  """,
        """  $"/bin/sh -c 'printf \"a\r\n{frame}\"\nrun {frame} {{\n'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e # a\r\nrun\r\n# b\r\n'"  """, """  "/bin/sh -c 'set -e # a\nrun\n# b\n'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e" + "\r\nrun'"  """, """  "/bin/sh -c 'set -e" + "\nrun'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e\r\nrun'\r\n"  """, """  "/bin/sh -c 'set -e\nrun'\r\n"  """)]
    [InlineData("""  "/bin/sh -c 'echo a\\r\necho b\r\nrun'"  """, """  "/bin/sh -c 'echo a\\r\necho b\nrun'"  """)]
    [InlineData("""  @"/bin/sh -c 'echo a\r\n" + "\r\nrun'"  """, """  @"/bin/sh -c 'echo a\r\n" + "\nrun'"  """)]
    [InlineData("""  "/bin/sh -c 'set -e\r" + "\nrun'"  """, """  ("/bin/sh -c 'set -e\r" + "\nrun'").Replace("\r\n", "\n")  """)]
    public async Task Is_fixed(string wrong, string right)
    {
        var before = await OpenAsync(wrong);
        var known = before.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct();
        Assert.Equal(["TG1023"], known);
        var fix = (await before.FixesAsync())[0];
        Assert.Equal("Use LF line breaks", fix.Action.Title);
        Assert.IsType<WindowsLineBreaksFix>(fix.Provider);
        var after = await before.ApplyToAllAsync(fix);
        Assert.Equal(Source(right), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    // The line breaks in quotation marks and after the script may be meant, and would be replaced too.
    [Theory]
    [InlineData("""
        @"/bin/sh -c 'printf ""a
        b""
        run'"
        """)]
    [InlineData("""
        $@"/bin/sh -c 'cat <<END
        {frame}
        END
        run'"
        """)]
    [InlineData("""
        @"/bin/sh -c 'set -e
        run'
        "
        """)]
    [InlineData("Quoted")]
    [InlineData("Quoted.ReplaceLineEndings()")]
    [InlineData("""Quoted.ReplaceLineEndings("\r\n")""")]
    [InlineData("""  "/bin/sh -c 'printf \"a\u000d\u000ab\"\r\nrun'"  """)]
    [InlineData("""  $"/bin/sh -c 'printf \"a{System.Environment.NewLine}b\"\r\nrun'"  """)]
    [InlineData("""  "/bin/sh -c 'printf \"" + Part + "\"\r\nrun'"  """)]
    public async Task Is_not_fixed_where_other_line_breaks_would_change_too(string commandLine)
    {
        var document = await OpenAsync(commandLine);
        Assert.Equal(["TG1023"], document.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
        Assert.DoesNotContain(await document.FixesAsync(), static fix => fix.Provider is WindowsLineBreaksFix);
    }

    [Fact]
    public async Task A_constant_of_several_tasks_keeps_its_other_line_breaks()
    {
        const string Before = """
            public static class Program
            {
                private const string Script = "/bin/sh -c 'one\r\nprintf \"a\r\nb\"\r\nprintf \"c\r\nd\"'";
                public static object First => new TaskAddParameter { Id = "a", CommandLine = Script };
                public static object Second => new TaskAddParameter { Id = "b", CommandLine = Script };
            }
            """;
        var before = await EditorDocument.OpenAsync(Before);
        var after = await before.ApplyToAllAsync((await before.FixesAsync())[0]);
        Assert.Equal(Before.Replace("one\\r", "one").Replace("b\\\"\\r", "b\\\""), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public async Task A_local_variable_is_fixed_where_it_is_set()
    {
        const string Before = """
            using Azure.Compute.Batch;

            public static class Program
            {
                public static void Add(BatchClient client, int frame)
                {
                    var script = $"/bin/sh -c 'set -e\r\nrun {frame}'";
                    client.CreateTask("job", new BatchTaskCreateOptions("a", script));
                }
            }
            """;
        var before = await EditorDocument.OpenAsync(Before);
        var after = await before.ApplyAsync((await before.FixesAsync())[0]);
        Assert.Equal(Before.Replace(@"\r\n", @"\n"), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public async Task A_local_variable_that_contributes_is_fixed_in_one_round()
    {
        const string Before = """
            using Azure.Compute.Batch;

            public static class Program
            {
                public static void Add(BatchClient client, int frame)
                {
                    var part = "one\r\n";
                    client.CreateTask("job", new BatchTaskCreateOptions("a", $"/bin/sh -c 'set -e\r\n{part}run {frame}'"));
                }
            }
            """;
        var before = await EditorDocument.OpenAsync(Before);
        var after = await before.ApplyAsync((await before.FixesAsync())[0]);
        Assert.Equal(Before.Replace("run {frame}'\"", "run {frame}'\".Replace(\"\\r\\n\", \"\\n\")"), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public async Task A_constant_of_a_record_is_fixed_where_it_is_declared()
    {
        const string Wrong = "\"/bin/sh -c 'one\\r\\ntwo'\"";
        var before = await EditorDocument.OpenAsync(RecordWithConstant(Wrong));
        var after = await before.ApplyAsync(Assert.Single(await before.FixesAsync()));
        Assert.Equal(RecordWithConstant("\"/bin/sh -c 'one\\ntwo'\""), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    // A call has no place in the declaration of a constant.
    [Fact]
    public async Task A_constant_with_line_breaks_of_its_own_is_fixed_where_it_is_used()
    {
        var source = RecordWithConstant("@\"/bin/sh -c 'one\r\ntwo'\"");
        var before = await EditorDocument.OpenAsync(source);
        var after = await before.ApplyAsync(Assert.Single(await before.FixesAsync()));
        Assert.Equal(source.Replace("= Script }", "= Script.Replace(\"\\r\\n\", \"\\n\") }"), after.Source);
        Assert.Empty(after.Diagnostics);
    }

    private static string RecordWithConstant(string value) => $$"""
        public static class Program
        {
            private const string Script = {{value}};
            public static object Render => new TaskAddParameter { Id = "a", CommandLine = Script };
        }
        """;

    private static string Record(string commandLine, string parameters = "") => $$"""
        public static class Program
        {
            public static object Render({{parameters}}) => new TaskAddParameter { Id = "a", CommandLine = {{commandLine}} };
        }

        """;

    private static string Client(string type, string commandLine) => $$"""
        public static class Program
        {
            private const string Script = @"/bin/sh -c 'set -e
            run'";

            public static object Add(int frame) => new {{type}}("a", {{commandLine}});
        }

        """;

    private static Task<EditorDocument> OpenAsync(string commandLine) => EditorDocument.OpenAsync(Source(commandLine));

    private static string Source(string commandLine) => $$"""
        using Azure.Compute.Batch;

        public static class Program
        {
            private const string Script = @"/bin/sh -c 'set -e
            run'";
            private const string Quoted = @"/bin/sh -c 'printf ""a
            b""
            run'";
            private const string Part = "one\r\n";
            private const string Plain = "one\n";
            private static readonly string ReadOnlyPart = "one\r\n";
            private static string Whole => Script;

            public static object First(int frame) => new BatchTaskCreateOptions("a", {{commandLine.Trim()}});

            public static object Second(int frame) => new BatchTaskCreateOptions("b", {{commandLine.Trim()}});
        }
        """.ReplaceLineEndings("\r\n");
}
