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
}
