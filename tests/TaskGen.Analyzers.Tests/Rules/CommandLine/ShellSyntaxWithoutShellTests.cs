using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ShellSyntaxWithoutShellTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
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
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_otherwise() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1006:"echo $HOME > out.txt"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo $HOME > out.txt")]
        public sealed partial class Render;
        """,
        codeActionIndex: 1);
}
