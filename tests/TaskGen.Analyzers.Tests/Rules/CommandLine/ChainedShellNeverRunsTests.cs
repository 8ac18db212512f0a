using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ChainedShellNeverRunsTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one' {|TG1014:&& sh|} -c 'two'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one && two'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ChainedShellNeverRunsFix>(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one' {|TG1014:&& sh|} -c 'two'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one && two'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_in_a_subshell_where_the_script_has_several_commands() => RuleVerifier.Fixes<ChainedShellNeverRunsFix>(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'cd /a; one' {|TG1014:&& sh|} -c 'two'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "sh -c '(cd /a; one) && two'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_the_shells_differ() => RuleVerifier.Fixes<ChainedShellNeverRunsFix>(
        """
        [BatchTask(Id = "a", CommandLine = "sh -c 'one' {|TG1014:&& bash|} -c 'two'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "sh -c \"one && bash -c 'two'\"")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("sh -c 'one' {|TG1014:&& timeout 5 sh|} -c 'two'", "sh -c \"one && timeout 5 sh -c 'two'\"")]
    [InlineData("sh -c 'one' && two {|TG1014:&& sh|} -c 'three'", "sh -c 'one && two && three'")]
    public Task Is_fixed_where_more_is_between_the_shells(string wrong, string right)
    {
        const string Start = "[BatchTask(Id = \"a\", CommandLine = ";
        const string End = ")]\npublic sealed partial class Render;";
        return RuleVerifier.Fixes<ChainedShellNeverRunsFix>(
            Start + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(wrong, true) + End,
            Start + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(right, true) + End);
    }

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'a' && /bin/sh -c 'b'")]""",
        "TG1014 Warning: <&& /bin/sh> '&& /bin/sh' and everything after it are passed as arguments to the first shell and never run. Combine both into a single shell command. | Text: </bin/sh -c 'a && b'>")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'a && b'")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'a {Name}' && /bin/sh -c 'b'")]""",
        "TG1014 Warning: <&& /bin/sh> '&& /bin/sh' and everything after it are passed as arguments to the first shell and never run. Combine both into a single shell command. | Text: </bin/sh -c 'a {Name} && b'>")]
    public async Task The_fix_is_one_shell_command(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
