using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ChainedShellNeverRunsTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1014:"sh -c 'one' && sh -c 'two'"|})]
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
        [BatchTask(Id = "a", CommandLine = {|TG1014:"sh -c 'one' && sh -c 'two'"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'sh -c '\\''one'\\'' && sh -c '\\''two'\\'''")]
        public sealed partial class Render;
        """);
}
