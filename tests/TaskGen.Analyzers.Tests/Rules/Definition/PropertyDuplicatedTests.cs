using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class PropertyDuplicatedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0004:TaskId|}]
            public string Name => "b";
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class Render
        {
            [TaskId]
            public string Name => "b";
        }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<PropertyDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0004:TaskId|}]
            public string Name => "b";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            public string Name => "b";
        }
        """);
}
