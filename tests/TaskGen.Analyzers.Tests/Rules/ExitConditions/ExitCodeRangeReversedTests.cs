using System.Threading.Tasks;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class ExitCodeRangeReversedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange({|TG3001:4|}, 2, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ExitCodeRangeReversedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange({|TG3001:4|}, 2, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[OnExitCodeRange(3, 2, JobAction = JobAction.Disable)]",
        "TG3001 Error: <3> 'exitConditions.exitCodeRanges[0].start' is 3, which is greater than 'end' (2), so the range contains no exit code. Swap the two. | other: <2>")]
    [InlineData("[OnExitCodeRange(2, 2, JobAction = JobAction.Disable)]", "")]
    [InlineData(
        "[OnExitCodeRange(Start = 4, JobAction = JobAction.Disable)]",
        "TG0012 Error: <OnExitCodeRange(Start = 4, JobAction = JobAction.Disable)> 'exitConditions.exitCodeRanges[0].end' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData(
        "[OnExitCodeRange(End = 4, JobAction = JobAction.Disable)]",
        "TG0012 Error: <OnExitCodeRange(End = 4, JobAction = JobAction.Disable)> 'exitConditions.exitCodeRanges[0].start' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData(
        "new ExitCodeRangeMapping { Start = 3, End = 2, ExitOptions = new() { JobAction = JobAction.Disable } }",
        "TG3001 Error: <3> 'ExitCodeRangeMapping.start' is 3, which is greater than 'end' (2), so the range contains no exit code. Swap the two. | other: <2>")]
    [InlineData("new ExitCodeRangeMapping { Start = 3, End = 3, ExitOptions = new() { JobAction = JobAction.Disable } }", "")]
    public async Task Start_may_be_equal_to_end(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
