using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class RequiredSlotsTooHighTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5016:300|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 8)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 256)]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 257)]""",
        "TG5016 Warning: <257> 'requiredSlots' is 257, but no node has more than 256 slots, so the task is never scheduled. Use 256 or less.")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "run", RequiredSlots = 257 }""",
        "TG5016 Warning: <257> 'requiredSlots' is 257, but no node has more than 256 slots, so the task is never scheduled. Use 256 or less.")]
    public async Task The_limit_is_256_slots(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
