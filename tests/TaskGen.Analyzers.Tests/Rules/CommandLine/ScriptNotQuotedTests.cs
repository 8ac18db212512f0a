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
}
