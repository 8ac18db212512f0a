using System.Threading.Tasks;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class ConditionWithoutActionTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:OnExitCode(3)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ConditionWithoutActionFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:OnExitCode(3)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[OnExitCode(3)]",
        "TG3003 Warning: <OnExitCode(3)> 'exitConditions.exitCodes[0].exitOptions' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData(
        "[OnExitCodeRange(3, 4)]",
        "TG3003 Warning: <OnExitCodeRange(3, 4)> 'exitConditions.exitCodeRanges[0].exitOptions' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData(
        "[OnOtherExit]",
        "TG3003 Warning: <OnOtherExit> 'exitConditions.default' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData(
        "[OnPreProcessingError]",
        "TG3003 Warning: <OnPreProcessingError> 'exitConditions.preProcessingError' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData(
        "[OnFileUploadError]",
        "TG3003 Warning: <OnFileUploadError> 'exitConditions.fileUploadError' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData("[OnFileUploadError(DependencyAction = DependencyAction.Satisfy)]", "")]
    [InlineData("new ExitOptions()", "")]
    [InlineData("new ExitOptions { JobAction = JobAction.None }", "")]
    public async Task Every_condition_needs_an_action(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
