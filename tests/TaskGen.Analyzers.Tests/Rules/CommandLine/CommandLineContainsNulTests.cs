using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CommandLineContainsNulTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1017:"run\0this"|})]
        [MultiInstanceSettings({|TG1017:"start \u0000"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run this")]
        [EnvironmentSetting("A", "b\0")]
        public sealed partial class Render;
        """);
}
