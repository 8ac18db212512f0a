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
}
