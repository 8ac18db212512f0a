using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class NumberOfInstancesTooLowTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = {|TG5007:0|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[MultiInstanceSettings("start", NumberOfInstances = 0)]""",
        "TG5007 Error: <0> 'multiInstanceSettings.numberOfInstances' is 0, but a multi-instance task has at least 1 instance. Use 1 or more.")]
    [InlineData("""[MultiInstanceSettings("start", NumberOfInstances = 1)]""", "")]
    [InlineData(
        """new MultiInstanceSettings { CoordinationCommandLine = "start", NumberOfInstances = 0 }""",
        "TG5007 Error: <0> 'MultiInstanceSettings.numberOfInstances' is 0, but a multi-instance task has at least 1 instance. Use 1 or more.")]
    public async Task The_limit_is_one_instance(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
