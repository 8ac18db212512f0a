using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class DependencyDuplicatedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", {|TG5012:"b"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<DependencyDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", {|TG5012:"b"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[DependsOn("b", "c", "B")]""",
        """TG5012 Warning: <"B"> Dependency 'B' is specified more than once in 'dependsOn.taskIds'. Remove the duplicate. | other: <"b">""")]
    [InlineData(
        """[DependsOn("b")] [DependsOn("b")]""",
        """TG5012 Warning: <"b"> Dependency 'b' is specified more than once in 'dependsOn.taskIds'. Remove the duplicate. | other: <"b">""")]
    [InlineData(
        """[DependsOn("b", "b", "b")]""",
        """
        TG5012 Warning: <"b"> Dependency 'b' is specified more than once in 'dependsOn.taskIds'. Remove the duplicate. | other: <"b">
        TG5012 Warning: <"b"> Dependency 'b' is specified more than once in 'dependsOn.taskIds'. Remove the duplicate. | other: <"b">
        """)]
    [InlineData(
        """[DependsOn("{Name}", "{Name}")]""",
        """TG5012 Warning: <"{Name}"> Dependency '{Name}' is specified more than once in 'dependsOn.taskIds'. Remove the duplicate. | other: <"{Name}">""")]
    [InlineData("""[DependsOn("{Name}", "{Number}")]""", "")]
    [InlineData(
        "[DependsOnRange(1, 4)] [DependsOnRange(4, 9)]",
        "TG5012 Warning: <DependsOnRange(4, 9)> Range 4 to 9 in 'dependsOn.taskIdRanges' overlaps range 1 to 4. Remove the overlap. | other: <DependsOnRange(1, 4)>")]
    [InlineData("[DependsOnRange(1, 4)] [DependsOnRange(5, 9)]", "")]
    [InlineData(
        "[DependsOnRange(5, 9)] [DependsOnRange(1, 5)]",
        "TG5012 Warning: <DependsOnRange(1, 5)> Range 1 to 5 in 'dependsOn.taskIdRanges' overlaps range 5 to 9. Remove the overlap. | other: <DependsOnRange(5, 9)>")]
    [InlineData("[DependsOnRange(5, 9)] [DependsOnRange(1, 4)]", "")]
    [InlineData(
        "[DependsOnRange(1, 9)] [DependsOnRange(1, 9)]",
        "TG5012 Warning: <DependsOnRange(1, 9)> Range 1 to 9 in 'dependsOn.taskIdRanges' overlaps range 1 to 9. Remove the overlap. | other: <DependsOnRange(1, 9)> | Action: <remove>")]
    [InlineData(
        "[DependsOnRange(1, 9)] [DependsOnRange(2, 8)]",
        "TG5012 Warning: <DependsOnRange(2, 8)> Range 2 to 8 in 'dependsOn.taskIdRanges' overlaps range 1 to 9. Remove the overlap. | other: <DependsOnRange(1, 9)> | Action: <remove>")]
    [InlineData(
        "[DependsOnRange(2, 8)] [DependsOnRange(1, 9)]",
        "TG5012 Warning: <DependsOnRange(1, 9)> Range 1 to 9 in 'dependsOn.taskIdRanges' overlaps range 2 to 8. Remove the overlap. | other: <DependsOnRange(2, 8)>")]
    [InlineData(
        "[DependsOnRange(2, 8)] [DependsOnRange(2, 9)]",
        "TG5012 Warning: <DependsOnRange(2, 9)> Range 2 to 9 in 'dependsOn.taskIdRanges' overlaps range 2 to 8. Remove the overlap. | other: <DependsOnRange(2, 8)>")]
    [InlineData(
        "[DependsOnRange(2, 8)] [DependsOnRange(1, 8)]",
        "TG5012 Warning: <DependsOnRange(1, 8)> Range 1 to 8 in 'dependsOn.taskIdRanges' overlaps range 2 to 8. Remove the overlap. | other: <DependsOnRange(2, 8)>")]
    [InlineData(
        "[DependsOnRange(1, 2)] [DependsOnRange(3, 4)] [DependsOnRange(2, 3)]",
        "TG5012 Warning: <DependsOnRange(2, 3)> Range 2 to 3 in 'dependsOn.taskIdRanges' overlaps range 1 to 2. Remove the overlap. | other: <DependsOnRange(1, 2)>")]
    [InlineData("""[DependsOn("4")] [DependsOnRange(1, 9)]""", "")]
    public async Task A_dependency_is_compared_with_all_before_it(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
