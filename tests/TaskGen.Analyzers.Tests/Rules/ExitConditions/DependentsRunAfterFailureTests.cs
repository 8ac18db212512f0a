using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class DependentsRunAfterFailureTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnPreProcessingError(DependencyAction = {|TG3006:DependencyAction.Satisfy|})]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("[OnExitCode(3, DependencyAction = DependencyAction.Satisfy)]")]
    [InlineData("[OnOtherExit(DependencyAction = DependencyAction.Satisfy)]")]
    [InlineData("[OnPreProcessingError(DependencyAction = DependencyAction.Block)]")]
    public Task Is_not_reported(string condition) => RuleVerifier.ReportsNothing(
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        {{condition}}
        public sealed partial class Render;
        """);
}
