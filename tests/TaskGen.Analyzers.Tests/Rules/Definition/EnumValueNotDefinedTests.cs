using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class EnumValueNotDefinedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = {|TG0013:(JobAction)7|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[OnExitCode(3, JobAction = (JobAction)9)]",
        "TG0013 Error: <(JobAction)9> '9' is not a defined value of 'JobAction', so 'jobAction' has no text to send. Use a named value.")]
    [InlineData(
        "[AutoUser(Scope = (AutoUserScope)(-1))]",
        "TG0013 Error: <(AutoUserScope)(-1)> '-1' is not a defined value of 'AutoUserScope', so 'scope' has no text to send. Use a named value.")]
    public async Task A_value_without_a_name_has_no_text(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
