using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class AttributeOutsideTaskTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [{|TG0003:EnvironmentSetting("A", "b")|}]
        public sealed class Render { }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<AttributeOutsideTaskFix>(
        """
        [{|TG0003:EnvironmentSetting("A", "b")|}]
        public sealed class Render { }
        """,
        """
        public sealed class Render { }
        """);
}
