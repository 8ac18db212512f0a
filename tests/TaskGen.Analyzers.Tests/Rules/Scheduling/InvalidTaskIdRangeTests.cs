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

    private static string Source(string range) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOnRange({{range}})]
        public sealed partial class Render;
        """;
}
