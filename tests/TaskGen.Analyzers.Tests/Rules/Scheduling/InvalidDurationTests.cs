using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class InvalidDurationTests
{
    [Theory]
    [InlineData("""MaxWallClockTime = {|TG5001:"1 hour"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"90"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"soon"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"-PT1H"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"PT0S"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"00:00:00"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"24:00:00"|}""")]
    [InlineData("""MaxWallClockTime = {|TG5001:"PT"|}""")]
    [InlineData("""RetentionTime = {|TG5001:"-00:00:01"|}""")]
    [InlineData("""RetentionTime = {|TG5001:""|}""")]
    public Task Is_reported(string constraint) => RuleVerifier.Reports(Source(constraint));

    [Theory]
    [InlineData("MaxWallClockTime = \"PT1H\"")]
    [InlineData("MaxWallClockTime = \"PT0.001S\"")]
    [InlineData("MaxWallClockTime = \"1.02:03:04\"")]
    [InlineData("MaxWallClockTime = \"00:30:00\"")]
    [InlineData("MaxWallClockTime = \"P10675199DT2H48M5.4775807S\"")]
    [InlineData("RetentionTime = \"PT0S\"")]
    [InlineData("RetentionTime = \"00:00:00\"")]
    public Task Is_not_reported(string constraint) => RuleVerifier.ReportsNothing(Source(constraint));

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<InvalidDurationFix>(
        Source("""MaxWallClockTime = {|TG5001:"1 hour"|}"""),
        Source("MaxWallClockTime = \"PT1H\""));

    [Fact]
    public Task Every_part_is_kept() => RuleVerifier.Fixes<InvalidDurationFix>(
        Source("""RetentionTime = {|TG5001:"1 day, 2h and 30 min"|}"""),
        Source("RetentionTime = \"P1DT2H30M\""));

    [Fact]
    public Task Lower_case_is_fixed() => RuleVerifier.Fixes<InvalidDurationFix>(
        Source("""RetentionTime = {|TG5001:"pt1h30m"|}"""),
        Source("RetentionTime = \"PT1H30M\""));

    [Theory]
    [InlineData("90")]
    [InlineData("1 month")]
    [InlineData("30 min 1 hour")]
    [InlineData("1 hour 1 hour")]
    [InlineData("-1 hour")]
    public async Task There_is_no_fix_where_the_meaning_is_not_plain(string duration)
    {
        var diagnostic = Assert.Single(await Analysis.RunAsync(Source($"MaxWallClockTime = \"{duration}\"")));
        Assert.DoesNotContain("Text", diagnostic.Properties.Keys);
    }

    private static string Source(string constraint) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints({{constraint}})]
        public sealed partial class Render;
        """;
}
