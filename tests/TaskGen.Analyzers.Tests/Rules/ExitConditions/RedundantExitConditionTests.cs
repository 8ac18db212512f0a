using System.Threading.Tasks;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class RedundantExitConditionTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3005:OnExitCode(0, DependencyAction = DependencyAction.Satisfy)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(0, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<RedundantExitConditionFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3005:OnExitCode(0, DependencyAction = DependencyAction.Satisfy)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[OnExitCode(0, DependencyAction = DependencyAction.Satisfy)]",
        "TG3005 Info: <OnExitCode(0, DependencyAction = DependencyAction.Satisfy)> 'exitConditions.exitCodes[0]' repeats what happens for exit code 0 by default. Remove it.")]
    [InlineData(
        "[OnExitCode(0, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.None)]",
        "TG3005 Info: <OnExitCode(0, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.None)> 'exitConditions.exitCodes[0]' repeats what happens for exit code 0 by default. Remove it.")]
    [InlineData(
        "[OnExitCode(0, JobAction = JobAction.None)]",
        "TG3005 Info: <OnExitCode(0, JobAction = JobAction.None)> 'exitConditions.exitCodes[0]' repeats what happens for exit code 0 by default. Remove it.")]
    [InlineData("[OnExitCode(0, DependencyAction = DependencyAction.Block)]", "")]
    [InlineData("[OnExitCode(0, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.Disable)]", "")]
    [InlineData("[OnExitCode(1, DependencyAction = DependencyAction.Satisfy)]", "")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnExitCode(1, JobAction = JobAction.Disable)]",
        "TG3005 Info: <OnExitCode(1, JobAction = JobAction.Disable)> 'exitConditions.exitCodes[0]' repeats the actions of 'default'. Remove it.")]
    [InlineData("[OnOtherExit(JobAction = JobAction.Disable)] [OnExitCode(0, JobAction = JobAction.Disable)]", "")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnExitCode(1, JobAction = JobAction.Terminate)] [OnExitCode(2, JobAction = JobAction.Disable)]",
        "TG3005 Info: <OnExitCode(2, JobAction = JobAction.Disable)> 'exitConditions.exitCodes[1]' repeats the actions of 'default'. Remove it.")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnExitCode(1, JobAction = JobAction.Disable, DependencyAction = DependencyAction.Satisfy)]",
        "")]
    [InlineData("[OnOtherExit(JobAction = JobAction.Disable)] [OnExitCode(1, DependencyAction = DependencyAction.Satisfy)]", "")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnFileUploadError(JobAction = JobAction.Disable)]",
        "TG3005 Info: <OnFileUploadError(JobAction = JobAction.Disable)> 'exitConditions.fileUploadError' repeats the actions of 'default'. Remove it.")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnPreProcessingError(JobAction = JobAction.Disable)]",
        "TG3005 Info: <OnPreProcessingError(JobAction = JobAction.Disable)> 'exitConditions.preProcessingError' repeats the actions of 'default'. Remove it.")]
    [InlineData("[OnOtherExit(JobAction = JobAction.Disable)] [OnPreProcessingError(JobAction = JobAction.Terminate)]", "")]
    [InlineData("[OnFileUploadError(JobAction = JobAction.Disable)]", "")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable)] [OnFileUploadError]",
        "TG3003 Warning: <OnFileUploadError> 'exitConditions.fileUploadError' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.")]
    [InlineData(
        "[OnOtherExit(JobAction = JobAction.Disable, DependencyAction = DependencyAction.Satisfy)] [OnExitCode(1, JobAction = JobAction.Disable)]",
        "")]
    public async Task A_condition_is_compared_with_what_happens_without_it(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
