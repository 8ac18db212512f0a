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

    [Theory]
    [InlineData("public class Render { [{|TG0003:CommandLine|}] public string Line { get; set; } = \"\"; }")]
    [InlineData("public class Render { [field: {|TG0003:CommandLine|}] public string Line { get; set; } = \"\"; }")]
    [InlineData("public class Render { [{|TG0003:CommandLine|}] public string Line = \"\"; }")]
    [InlineData("public record Render([{|TG0003:CommandLine|}] string Line);")]
    [InlineData("public record Render([property: {|TG0003:CommandLine|}] string Line);")]
    [InlineData("public struct Render([{|TG0003:CommandLine|}] string line) { public string Line => line; }")]
    [InlineData("public class Render { public void Run([{|TG0003:CommandLine|}] string line) { } }")]
    [InlineData("public partial class Render { } [{|TG0003:DependsOn(\"a\")|}] public partial class Render { }")]
    [InlineData("public class Outer { [{|TG0003:DependsOn(\"a\")|}] public class Render { } }")]
    [InlineData("[{|TG0003:TaskGen.DependsOnAttribute(\"a\")|}] public class Render { }")]
    [InlineData("[{|TG0003:DependsOn(\"a\")|}, {|TG0003:EnvironmentSetting(\"A\", \"b\")|}] public class Render { }")]
    public Task Is_reported_wherever_the_attribute_is(string source) => RuleVerifier.Reports(source);

    [Theory]
    [InlineData("public abstract class Render { [CommandLine] public string Line { get; set; } = \"\"; }")]
    [InlineData("[TaskProfile] [EnvironmentSetting(\"A\", \"b\")] public class Render { }")]
    [InlineData("public class DependsOnAttribute(string id) : System.Attribute { } [DependsOn(\"a\")] public class Render { }")]
    public Task Is_not_reported_where_it_is_read(string source) => RuleVerifier.ReportsNothing(source);

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
