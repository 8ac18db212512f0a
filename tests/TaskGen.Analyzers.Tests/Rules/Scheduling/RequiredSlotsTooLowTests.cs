using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class RequiredSlotsTooLowTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5005:0|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 1)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<RequiredSlotsTooLowFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = {|TG5005:0|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run", RequiredSlots = 1)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 0)]""",
        "TG5005 Error: <0> 'requiredSlots' is 0, but a task requires at least 1 slot. Use 1 or more.")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = 1)]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run", RequiredSlots = -1)]""",
        "TG5005 Error: <-1> 'requiredSlots' is -1, but a task requires at least 1 slot. Use 1 or more.")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "run", RequiredSlots = 0 }""",
        "TG5005 Error: <0> 'requiredSlots' is 0, but a task requires at least 1 slot. Use 1 or more.")]
    public async Task The_limit_is_one_slot(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
