using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Tests.Rules;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Generation;

/// <summary>Command lines in source files with either kind of line breaks.</summary>
public sealed class LineBreakTests
{
    [Theory]
    [InlineData("/bin/sh -c 'set -e\n    run {Scene}\n    cat <<END\n    {Scene}\nEND\n    '")]
    [InlineData("/bin/sh -c 'set -e\n    run a \\\n    b'")]
    [InlineData("bash -c \"\"\n    echo one\n    echo two\"\"")]
    [InlineData("program\n    --first {Scene}\n    --second")]
    [InlineData("bash -c 'one\n    two'", "TargetOS = TargetOS.Windows")]
    [InlineData("run", "", "MultiInstanceSettings(@\"/bin/sh -c 'set -e\n    run {Scene}'\", NumberOfInstances = 2)")]
    [InlineData("run", "", "TaskContainerSettings(\"ubuntu:24.04\", ContainerRunOptions = @\"--rm\n    --init\")")]
    public void A_task_is_the_same_whatever_the_line_breaks_of_its_source_are(
        string commandLine, string more = "DisplayName = \"a\"", string attribute = "EnvironmentSetting(\"A\", \"b\")")
    {
        var source = $"""
            using TaskGen;

            [BatchTask(Id = "a", CommandLine = @"{commandLine}"{(more.Length > 0 ? ", " : "")}{more})]
            [{attribute}]
            public sealed partial record Render(string Scene);
            """.ReplaceLineEndings("\n");
        var (lf, crlf) = (Generate(source), Generate(source.Replace("\n", "\r\n")));
        Assert.Equal(lf, crlf);
        Assert.DoesNotContain(@"\r", crlf);
    }

    // Whatever the text is put together from: all parts of a command line are in files with CRLF.
    [Theory]
    [InlineData("""
        public static class Texts { public const string Script = @"set -e
            run "; }
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c '" + Texts.Script + @"
            {Scene} {Scene:raw}
            {Scene:raw}
            '")]
        public sealed partial record Render(string Scene);
        """)]
    [InlineData("""
        [BatchTask(CommandLine = @"/bin/sh -c 'set -e
            run {Scene}'")]
        public abstract record Base(string Scene);
        [BatchTask(Id = "a")]
        public sealed partial record Render(string Scene) : Base(Scene);
        """)]
    [InlineData("""
        [TaskProfile]
        [BatchTask(CommandLine = @"/bin/sh -c 'set -e
            run {Scene}'")]
        public sealed class Linux { }
        [BatchTask(Id = "a")]
        [UseProfile(typeof(Linux))]
        public sealed partial record Render(string Scene);
        """)]
    [InlineData("""
        [BatchTask(Id = "a", CommandLine = $@"/bin/sh -c 'set -e
            {nameof(Render)}
            ""{{Scene}}""'")]
        public sealed partial record Render(string Scene);
        """)]
    public void Parts_of_a_command_line_are_the_same(string declarations)
    {
        var source = ("using System;\nusing TaskGen;\n\n" + declarations).ReplaceLineEndings("\n");
        var (lf, crlf) = (Generate(source), Generate(source.Replace("\n", "\r\n")));
        Assert.Contains("set -e", lf);
        Assert.Equal(lf, crlf);
        Assert.DoesNotContain(@"\r", crlf);
    }

    [Theory]
    [InlineData(""" "pwsh -c \"a\r\nb\"", TargetOS = TargetOS.Windows """)]
    [InlineData(""" "run", DisplayName = "a\r\nb" """)]
    public void Line_breaks_elsewhere_are_kept(string arguments)
    {
        var generated = Generate(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = {arguments})] public sealed partial class Render {{ }}");
        Assert.Contains(@"a\\r\\nb", generated);
        Assert.DoesNotContain(@"a\\nb", generated);
    }

    [Fact]
    public Task Strings_in_files_with_CRLF_keep_their_kind_when_they_are_fixed() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """"
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c 'set -e
            ls {|TG1019:%AZ_BATCH_TASK_DIR%|}'
            """)]
        public sealed partial class Render;
        """".ReplaceLineEndings("\r\n"),
        """"
        [BatchTask(Id = "a", CommandLine = """
            /bin/sh -c 'set -e
            ls $AZ_BATCH_TASK_DIR'
            """)]
        public sealed partial class Render;
        """".ReplaceLineEndings("\r\n"),
        isFixAll: false);

    [Fact]
    public Task Diagnostics_are_at_the_same_characters() => RuleVerifier.Reports(
        """"
        [BatchTask(Id = "a-{Frame}", CommandLine = """
            /bin/sh -c 'set -e
            run {Frame}
            echo ${|TG1015:AZ_BATCH_TASK_IDS|}'
            """)]
        public sealed partial record Render(int Frame);
        """".ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("sh -c 'a\nb'")]
    [InlineData("sh -c 'a \\\nb'")]
    [InlineData("sh -c \"a \\\nb \\\"\n\\\"\"")]
    [InlineData("run a\\\nb\nc")]
    [InlineData("sh -c 'cat <<E\na\nE\nrun \0'\n")]
    public void The_words_of_a_line_do_not_depend_on_its_line_breaks(string commandLine)
    {
        var lf = CommandLineReader.Read(commandLine);
        var crlf = CommandLineReader.Read(commandLine.ReplaceLineEndings("\r\n"));
        Assert.Equal(lf.Words.Select(static word => word.Text), crlf.Words.Select(static word => word.Text));
        Assert.Equal(lf.Contexts.Values, crlf.Contexts.Values);
        Assert.All(
            crlf.Words.SelectMany(static word => word.Chars),
            character => Assert.Equal(character.Char, crlf.Text[character.Index]));
    }

    private static string Generate(string source)
    {
        var compilation = Compilations.Create(source);
        var (sources, diagnostics) = Compilations.Generate(compilation);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return Assert.Single(sources).SourceText.ToString();
    }
}
