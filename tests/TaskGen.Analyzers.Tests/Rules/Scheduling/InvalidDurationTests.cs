using System.Collections.Generic;
using System.Threading.Tasks;
using TaskGen.Analyzers.Rules;
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
    [InlineData("1.5h", "PT1H30M")]
    [InlineData("0.5 day", "PT12H")]
    [InlineData("90 min", "PT90M")]
    [InlineData("1 day 2.5 hours", "P1DT2H30M")]
    [InlineData("1,5 h", "PT1H30M")]
    [InlineData("0.25 min", "PT15S")]
    [InlineData("500ms", "PT0.5S")]
    [InlineData("1h30", "PT1H30M")]
    [InlineData("PT1.5H", "PT1H30M")]
    [InlineData("24:00:00", "P1D")]
    [InlineData("36:15:30", "P1DT12H15M30S")]
    public Task Only_reading_is_written_as_ISO_8601(string duration, string iso) => RuleVerifier.Fixes<InvalidDurationFix>(
        Source($"RetentionTime = {{|TG5001:\"{duration}\"|}}"),
        Source($"RetentionTime = \"{iso}\""));

    [Theory]
    [InlineData("w week weeks", "P2W")]
    [InlineData("d day days", "P2D")]
    [InlineData("h hr hrs hour hours", "PT2H")]
    [InlineData("m min mins minute minutes", "PT2M")]
    [InlineData("s sec secs second seconds", "PT2S")]
    [InlineData("ms msec millisecond milliseconds", "PT0.002S")]
    public async Task Names_of_units_are_known(string names, string iso)
    {
        foreach (var name in names.Split(' '))
        {
            foreach (var duration in new[] { "2" + name, "2 " + name.ToUpperInvariant() })
            {
                var diagnostic = Assert.Single(await Analysis.RunAsync(Source($"RetentionTime = \"{duration}\"")));
                Assert.Equal(("TG5001", iso), (diagnostic.Id, diagnostic.Properties.GetValueOrDefault(FixProperties.Text)));
            }
        }
    }

    [Fact]
    public Task Clock_with_one_digit_is_not_reported() => RuleVerifier.ReportsNothing(Source("MaxWallClockTime = \"1:30:00\""));

    [Theory]
    [InlineData("90")]
    [InlineData("90:00")]
    [InlineData("24:00")]
    [InlineData("1.5")]
    [InlineData("1.5 months")]
    [InlineData("1.5h 30m")]
    [InlineData("1,500 s")]
    [InlineData("1:75:00")]
    [InlineData("1 day 30")]
    [InlineData("half an hour")]
    [InlineData("1 month")]
    [InlineData("30 min 1 hour")]
    [InlineData("1 hour 1 hour")]
    [InlineData("-1 hour")]
    public async Task Ambiguous_duration_has_no_fix(string duration)
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
