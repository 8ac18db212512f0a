using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ShellSyntaxWithoutShellTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:$HOME|} > out.txt")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:$HOME|} > out.txt")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_the_shell_of_the_syntax() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:%PATH%|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo %PATH%")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_otherwise() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run {|TG1006:>|} out.txt")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c run > out.txt")]
        public sealed partial class Render;
        """,
        codeActionIndex: 1);

    [Fact]
    public Task Is_fixed_around_another_shell() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "chmod +x a.sh {|TG1006:&&|} bash -c './a.sh'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c \"chmod +x a.sh && bash -c './a.sh'\"")]
        public sealed partial class Render;
        """);
}
