using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class ExitCodeOutOfRangeTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode({|TG3004:256|}, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(255, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);
}
