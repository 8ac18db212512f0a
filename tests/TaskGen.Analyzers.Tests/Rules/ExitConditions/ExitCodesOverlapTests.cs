using System.Threading.Tasks;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class ExitCodesOverlapTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ExitCodesOverlapFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task The_condition_without_an_action_is_removed() => RuleVerifier.Fixes<ExitCodesOverlapFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:{|TG3002:OnExitCode(3)|}|}]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);
}
