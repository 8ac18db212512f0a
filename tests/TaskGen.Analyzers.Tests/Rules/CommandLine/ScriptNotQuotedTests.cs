using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ScriptNotQuotedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_the_rest_of_the_line() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello && ls")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello && ls'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_a_redirection_follows() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run' {|TG1013:>|} out.txt 2>&1")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run > out.txt 2>&1'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_quotes_are_nested() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'echo {|TG1013:'hello world'|} && ls'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'echo '\\''hello world'\\'' && ls'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_the_blank_is_missing() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash {|TG1013:-c'run a'|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run a'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_a_value_follows() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a-{N}", CommandLine = "bash -c \"run\" {|TG1013:{X}|}")]
        public sealed partial record Render(int N, string X);
        """,
        """
        [BatchTask(Id = "a-{N}", CommandLine = "bash -c \"run {X}\"")]
        public sealed partial record Render(int N, string X);
        """);

    [Theory]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:echo|} hello'", "/bin/sh -c 'bash -c \\\"echo hello\\\"'")]
    [InlineData("/bin/sh -c 'cd /x && sudo sh -c {|TG1013:ls|} -l > out.txt'", "/bin/sh -c 'cd /x && sudo sh -c \\\"ls -l\\\" > out.txt'")]
    [InlineData("/bin/sh -c \\\"bash -c {|TG1013:echo|} hello\\\"", "/bin/sh -c \\\"bash -c 'echo hello'\\\"")]
    public Task Script_within_a_script_is_quoted(string wrong, string right) => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        $"[BatchTask(Id = \"render\", CommandLine = \"{wrong}\")]\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"render\", CommandLine = \"{right}\")]\npublic sealed partial class Render;");

    [Theory]
    [InlineData("/bin/sh -c 'bash -c ls'")]
    [InlineData("/bin/sh -c 'bash run.sh a b'")]
    [InlineData("/bin/sh -c 'bash -c $SCRIPT a'")]
    [InlineData("/bin/sh -c 'bash -c run _'")]
    [InlineData("/bin/sh -c 'find . -exec sh -c run {{}} \\\\;'")]
    public Task Script_within_a_script_is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(
        $"[BatchTask(Id = \"a\", CommandLine = \"{commandLine}\")]\npublic sealed partial class Render;");
}
