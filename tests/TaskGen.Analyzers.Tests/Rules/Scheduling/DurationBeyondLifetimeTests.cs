using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class DurationBeyondLifetimeTests
{
    [Theory]
    [InlineData("""MaxWallClockTime = {|TG5002:"P181D"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5002:"P200D"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5002:"P180DT1S"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5002:"P1Y"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5002:"P10675199DT2H48M5.4775806S"|}""")]
    public Task Is_reported(string constraint) => RuleVerifier.Reports(Source(constraint));

    [Theory]
    [InlineData("MaxWallClockTime = \"P180D\"")]
    [InlineData("RetentionTime = \"P400D\"")]
    [InlineData("MaxWallClockTime = \"P10675199DT2H48M5.4775807S\"")]
    [InlineData("RetentionTime = \"P10675199DT2H48M5.4775807S\"")]
    public Task Is_not_reported(string constraint) => RuleVerifier.ReportsNothing(Source(constraint));

    [Theory]
    [InlineData("""[TaskConstraints(MaxWallClockTime = "180.00:00:00")]""", "")]
    [InlineData(
        """[TaskConstraints(MaxWallClockTime = "180.00:00:01")]""",
        """TG5002 Warning: <"180.00:00:01"> 'constraints.maxWallClockTime' is longer than 180 days, the maximum lifetime of a task. Use a shorter duration.""")]
    public async Task A_time_span_has_the_same_limit(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string constraint) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints({{constraint}})]
        public sealed partial class Render;
        """;
}
