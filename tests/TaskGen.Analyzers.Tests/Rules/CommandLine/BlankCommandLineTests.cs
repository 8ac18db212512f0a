using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class BlankCommandLineTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1018:" "|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "")]
        [TaskContainerSettings("a:1")]
        public sealed partial class Render;
        """);
}
