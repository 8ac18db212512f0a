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

    [Theory]
    [InlineData(
        """[BatchTask(Id = "A", CommandLine = "run")] [DependsOn("b", "a")] public sealed partial class Render;""",
        """TG5010 Warning: <"a"> 'dependsOn.taskIds' includes the task's own id, so the task waits for itself and never runs. Remove it.""")]
    [InlineData(
        """[DependsOn("a-{Number}")]""",
        """TG5010 Warning: <"a-{Number}"> 'dependsOn.taskIds' includes the task's own id, so the task waits for itself and never runs. Remove it.""")]
    [InlineData("""[DependsOn("a-{Name}")]""", "")]
    [InlineData(
        """[BatchTask(Id = "4", CommandLine = "run")] [DependsOnRange(4, 9)] public sealed partial class Render;""",
        "TG5010 Warning: <DependsOnRange(4, 9)> 'dependsOn.taskIdRanges' includes the task's own id, so the task waits for itself and never runs. Remove it.")]
    [InlineData(
        """[BatchTask(Id = "4", CommandLine = "run")] [DependsOnRange(1, 4)] public sealed partial class Render;""",
        "TG5010 Warning: <DependsOnRange(1, 4)> 'dependsOn.taskIdRanges' includes the task's own id, so the task waits for itself and never runs. Remove it.")]
    [InlineData("""[BatchTask(Id = "4", CommandLine = "run")] [DependsOnRange(5, 9)] public sealed partial class Render;""", "")]
    [InlineData("""[BatchTask(Id = "4", CommandLine = "run")] [DependsOnRange(1, 3)] public sealed partial class Render;""", "")]
    [InlineData(
        """[BatchTask(Id = "4", CommandLine = "run")] [DependsOnRange(1, 3)] [DependsOnRange(3, 5)] public sealed partial class Render;""",
        """
        TG5010 Warning: <DependsOnRange(3, 5)> 'dependsOn.taskIdRanges' includes the task's own id, so the task waits for itself and never runs. Remove it.
        TG5012 Warning: <DependsOnRange(3, 5)> Range 3 to 5 in 'dependsOn.taskIdRanges' overlaps range 1 to 3. Remove the overlap. | other: <DependsOnRange(1, 3)>
        """)]
    [InlineData(
        """[BatchTask(Id = "{Name}", CommandLine = "run")] [DependsOn("", "{Name}")]""",
        """
        TG5015 Warning: <""> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.
        TG5010 Warning: <"{Name}"> 'dependsOn.taskIds' includes the task's own id, so the task waits for itself and never runs. Remove it.
        """)]
    public async Task A_task_is_compared_with_all_its_dependencies(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
