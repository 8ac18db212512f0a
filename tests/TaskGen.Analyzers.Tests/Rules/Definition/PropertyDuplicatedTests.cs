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

    [Theory]
    [InlineData(
        "[DependsOn(\"x\")]",
        "[DependsOn] takes its value from 'Member', so its arguments would set the property a second time. "
            + "Remove the arguments, or put the attribute on the class.")]
    [InlineData("[TaskId]", "'id' is set more than once, but the request has one value for it. Remove the duplicate.")]
    public async Task Message_says_what_gives_the_value(string attribute, string message)
    {
        var diagnostics = await Analysis.RunAsync($$"""
            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class Render { {{attribute}} public string Member => "b"; }
            """);
        Assert.Equal(message, Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

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
