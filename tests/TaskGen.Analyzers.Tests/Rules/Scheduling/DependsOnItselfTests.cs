using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class DependsOnItselfTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5010:"a"|}, "b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("4", "[{|TG5010:DependsOnRange(1, 9)|}]")]
    [InlineData("04", "[{|TG5010:DependsOnRange(1, 9)|}]")]
    [InlineData("0000000000004", "[{|TG5010:DependsOnRange(4, 4)|}]")]
    [InlineData("10", "[DependsOnRange(1, 9)]")]
    [InlineData("04", "[DependsOn(\"4\")]")]
    [InlineData("4a", "[DependsOnRange(1, 9)]")]
    [InlineData("-4", "[DependsOnRange(1, 9)]")]
    public Task Leading_zeros_are_not_significant_in_a_range(string id, string dependency) => RuleVerifier.Reports(
        $$"""
        [BatchTask(Id = "{{id}}", CommandLine = "run")]
        {{dependency}}
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<DependsOnItselfFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5010:"a"|}, "b")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);
}
