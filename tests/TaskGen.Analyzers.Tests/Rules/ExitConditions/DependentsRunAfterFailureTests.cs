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

    [Theory]
    [InlineData(
        "[OnPreProcessingError(DependencyAction = DependencyAction.Satisfy)]",
        "TG3006 Warning: <DependencyAction.Satisfy> 'exitConditions.preProcessingError.dependencyAction' is 'satisfy' although the task never started, so dependent tasks start without their input. Use 'block'.")]
    [InlineData("[OnPreProcessingError(JobAction = JobAction.Disable)]", "")]
    [InlineData("[OnFileUploadError(DependencyAction = DependencyAction.Satisfy)]", "")]
    [InlineData(
        "new ExitConditions { PreProcessingError = new() { DependencyAction = DependencyAction.Satisfy } }",
        "TG3006 Warning: <DependencyAction.Satisfy> 'ExitConditions.preProcessingError.dependencyAction' is 'satisfy' although the task never started, so dependent tasks start without their input. Use 'block'.")]
    public async Task Only_a_task_that_never_started_is_meant(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
