using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class MultiInstanceSlotsTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5006:2|})]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<MultiInstanceSlotsFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5006:2|})]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start", NumberOfInstances = 2)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 1)] [MultiInstanceSettings("start")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 2)] [MultiInstanceSettings("start")]""",
        "TG5006 Error: <2> 'requiredSlots' is 2, but the service accepts only 1 for a multi-instance task. Remove it.")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 2)]""", "")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run")] [MultiInstanceSettings("start")]""", "")]
    public async Task The_limit_of_a_multi_instance_task_is_one_slot(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
