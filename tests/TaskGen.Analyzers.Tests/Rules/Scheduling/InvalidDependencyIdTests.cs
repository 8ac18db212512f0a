using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class InvalidDependencyIdTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5015:"first task"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("first-task")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<InvalidDependencyIdFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn({|TG5015:"first task"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("first-task")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[DependsOn("")]""",
        """TG5015 Warning: <""> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.""")]
    [InlineData("""[DependsOn("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]""", "")]
    [InlineData(
        """[DependsOn("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]""",
        """TG5015 Warning: <"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.""")]
    [InlineData(
        """[DependsOn("a b.c")]""",
        """TG5015 Warning: <"a b.c"> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'. | Text: <a-b-c>""")]
    [InlineData(
        """[DependsOn("a xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]""",
        """TG5015 Warning: <"a xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.""")]
    [InlineData("""[DependsOn("{Name}")]""", "")]
    [InlineData(
        """[DependsOn("{Name} b")]""",
        """TG5015 Warning: <"{Name} b"> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'. | Text: <{Name}-b>""")]
    [InlineData(
        """[DependsOn("{Name}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]""",
        """TG5015 Warning: <"{Name}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.""")]
    [InlineData(
        """[DependsOn("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ")]""",
        """TG5015 Warning: <"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx "> 'dependsOn.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'. | Text: <xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx->""")]
    [InlineData(
        """new TaskDependencies { TaskIds = ["a b"] }""",
        """TG5015 Warning: <"a b"> 'TaskDependencies.taskIds[0]' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'. | Text: <a-b>""")]
    public async Task A_dependency_has_the_limits_of_a_task_id(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
