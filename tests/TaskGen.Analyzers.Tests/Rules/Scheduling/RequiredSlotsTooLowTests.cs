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
}
