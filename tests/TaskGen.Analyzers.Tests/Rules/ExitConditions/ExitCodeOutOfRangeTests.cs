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

    [Theory]
    [InlineData(
        "[OnExitCode(-1, JobAction = JobAction.Disable)]",
        "TG3004 Info: <-1> 'exitConditions.exitCodes[0].code' is -1, but a process on Linux exits with a code from 0 to 255. Use a code in this range.")]
    [InlineData("[OnExitCode(0, JobAction = JobAction.Disable)]", "")]
    [InlineData(
        "[OnExitCode(256, JobAction = JobAction.Disable)]",
        "TG3004 Info: <256> 'exitConditions.exitCodes[0].code' is 256, but a process on Linux exits with a code from 0 to 255. Use a code in this range.")]
    [InlineData("[OnExitCodeRange(0, 255, JobAction = JobAction.Disable)]", "")]
    [InlineData(
        "[OnExitCodeRange(-1, 256, JobAction = JobAction.Disable)]",
        """
        TG3004 Info: <-1> 'exitConditions.exitCodeRanges[0].start' is -1, but a process on Linux exits with a code from 0 to 255. Use a code in this range.
        TG3004 Info: <256> 'exitConditions.exitCodeRanges[0].end' is 256, but a process on Linux exits with a code from 0 to 255. Use a code in this range.
        """)]
    [InlineData(
        "[OnExitCodeRange(255, 256, JobAction = JobAction.Disable)]",
        "TG3004 Info: <256> 'exitConditions.exitCodeRanges[0].end' is 256, but a process on Linux exits with a code from 0 to 255. Use a code in this range.")]
    [InlineData(
        "new ExitCodeMapping { Code = 256, ExitOptions = new() { JobAction = JobAction.None } }",
        "TG3004 Info: <256> 'ExitCodeMapping.code' is 256, but a process on Linux exits with a code from 0 to 255. Use a code in this range.")]
    public async Task The_limits_on_Linux_are_0_and_255(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    [Theory]
    [InlineData("[OnExitCodeRange(-1, 256, JobAction = JobAction.Disable)]", "")]
    [InlineData("[OnExitCode(256, JobAction = JobAction.Disable)]", "")]
    public async Task Windows_has_no_such_limits(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code, isWindows: true));
}
