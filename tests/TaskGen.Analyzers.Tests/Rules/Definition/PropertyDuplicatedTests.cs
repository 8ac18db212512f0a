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
    public Task Argument_of_the_constructor_and_named_argument_are_reported() => RuleVerifier.Fixes<PropertyDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("a:1", ImageName = {|TG0004:"b:1"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("a:1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Names_of_a_variable_on_a_member_are_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0004:EnvironmentSetting("A", Name = "B")|}]
            public int Threads => 1;
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
