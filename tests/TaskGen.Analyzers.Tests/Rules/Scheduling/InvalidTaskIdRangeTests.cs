using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class InvalidTaskIdRangeTests
{
    [Theory]
    [InlineData("{|TG5009:9|}, 1")]
    [InlineData("{|TG5009:-1|}, 1")]
    [InlineData("{|TG5009:1|}, -1")]
    [InlineData("{|TG5009:-3|}, -1")]
    public Task Is_reported(string range) => RuleVerifier.Reports(Source(range));

    [Theory]
    [InlineData("1, 9")]
    [InlineData("0, 0")]
    [InlineData("5, 5")]
    public Task Is_not_reported(string range) => RuleVerifier.ReportsNothing(Source(range));

    [Theory]
    [InlineData("9, 1", DiagnosticSeverity.Error)]
    [InlineData("1, -1", DiagnosticSeverity.Error)]
    [InlineData("-1, 1", DiagnosticSeverity.Warning)]
    public async Task Only_a_reversed_range_is_an_error(string range, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Analysis.RunAsync(Source(range))).Severity);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<InvalidTaskIdRangeFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange({|TG5009:9|}, 1)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange(1, 9)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[DependsOnRange(6, 5)]",
        "TG5009 Error: <6> 'dependsOn.taskIdRanges[0].start' is 6, which is greater than 'end' (5), so the range contains no id. Swap the two. | other: <5>")]
    [InlineData(
        "[DependsOnRange(-1, 0)]",
        "TG5009 Warning: <-1> 'dependsOn.taskIdRanges[0].start' is -1, but task ids in a range cannot be negative. Use 0 or more.")]
    [InlineData(
        "[DependsOnRange(-3, -1)]",
        "TG5009 Warning: <-3> 'dependsOn.taskIdRanges[0].start' is -3, but task ids in a range cannot be negative. Use 0 or more.")]
    [InlineData(
        "[DependsOnRange(0, -1)]",
        "TG5009 Error: <0> 'dependsOn.taskIdRanges[0].start' is 0, which is greater than 'end' (-1), so the range contains no id. Swap the two.")]
    [InlineData(
        "[DependsOnRange(-1, -3)]",
        "TG5009 Error: <-1> 'dependsOn.taskIdRanges[0].start' is -1, which is greater than 'end' (-3), so the range contains no id. Swap the two.")]
    [InlineData(
        "[DependsOnRange(-1, -1)]",
        "TG5009 Warning: <-1> 'dependsOn.taskIdRanges[0].start' is -1, but task ids in a range cannot be negative. Use 0 or more.")]
    [InlineData(
        "new TaskIdRange { Start = 6, End = 5 }",
        "TG5009 Error: <6> 'TaskIdRange.start' is 6, which is greater than 'end' (5), so the range contains no id. Swap the two. | other: <5>")]
    [InlineData("new TaskIdRange { Start = 5, End = 5 }", "")]
    [InlineData(
        "new TaskIdRange { Start = -1, End = 5 }",
        "TG5009 Warning: <-1> 'TaskIdRange.start' is -1, but task ids in a range cannot be negative. Use 0 or more.")]
    public async Task A_range_is_ordered_and_not_negative(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string range) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange({{range}})]
        public sealed partial class Render;
        """;
}
