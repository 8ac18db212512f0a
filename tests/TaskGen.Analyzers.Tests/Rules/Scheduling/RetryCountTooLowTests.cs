using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class RetryCountTooLowTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = {|TG5003:-2|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxTaskRetryCount = 2)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[TaskConstraints(MaxTaskRetryCount = -2)]",
        "TG5003 Error: <-2> 'constraints.maxTaskRetryCount' is -2; the service accepts -1 (no limit), 0, or more, and rejects other values with InvalidConstraintValue. Use -1 or more.")]
    [InlineData("[TaskConstraints(MaxTaskRetryCount = 0)]", "")]
    [InlineData(
        "new TaskConstraints { MaxTaskRetryCount = -2 }",
        "TG5003 Error: <-2> 'TaskConstraints.maxTaskRetryCount' is -2; the service accepts -1 (no limit), 0, or more, and rejects other values with InvalidConstraintValue. Use -1 or more.")]
    [InlineData("new TaskConstraints { MaxTaskRetryCount = 0 }", "")]
    public async Task The_limit_is_minus_one(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
