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
    [InlineData("sealed partial class Render { [field: {|TG0003:EnvironmentSetting(\"A\")|}] public string P { get; } = \"\"; }")]
    [InlineData("sealed partial class Render { [field: {|TG0003:ResourceFile|}] public ResourceFile? P { get; init; } }")]
    [InlineData("sealed partial record Render { [field: {|TG0003:EnvironmentSetting(\"A\")|}] public string P { get; } = \"\"; }")]
    [InlineData("sealed partial class Render([{|TG0003:EnvironmentSetting(\"A\")|}] string p) { public string P => p; }")]
    [InlineData("sealed partial class Render { public Render([{|TG0003:EnvironmentSetting(\"A\")|}] string p) => P = p; public string P { get; } }")]
    [InlineData("sealed partial class Render { public void Run([{|TG0003:EnvironmentSetting(\"A\")|}] string p) { } }")]
    public Task Is_reported_in_a_task_where_it_is_not_read(string declaration) => RuleVerifier.Reports(
        "[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic " + declaration);

    [Fact]
    public Task Is_reported_on_the_field_of_a_parameter() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{P}", CommandLine = "run")]
        public sealed partial record Render([field: {|TG0003:EnvironmentSetting("A")|}] string P);
        """);

    [Theory]
    [InlineData("public abstract class Base { [field: {|TG0003:EnvironmentSetting(\"A\")|}] public string P { get; } = \"\"; }")]
    [InlineData("public interface IBase { [{|TG0003:EnvironmentSetting(\"A\")|}] string P { get; } }")]
    public Task Is_reported_in_a_base_where_it_is_not_read(string source) => RuleVerifier.Reports(source);

    [Theory]
    [InlineData("record Render([EnvironmentSetting(\"A\")] string P)")]
    [InlineData("record Render([property: EnvironmentSetting(\"A\")] string P)")]
    [InlineData("class Render { [property: EnvironmentSetting(\"A\")] public string P { get; } = \"\"; [EnvironmentSetting(\"B\")] public string Q = \"\"; }")]
    public Task Is_not_reported_in_a_task_where_it_is_read(string declaration) => RuleVerifier.ReportsNothing(
        "[BatchTask(Id = \"a-{P}\", CommandLine = \"run\")]\npublic sealed partial " + declaration + (declaration.EndsWith('}') ? "" : ";"));

    [Theory]
    [InlineData("[{|TG0003:DependsOn|}] public string? After { get; }")]
    [InlineData("[{|TG0003:EnvironmentSetting(\"A\")|}] public string A = \"\";")]
    public Task Is_reported_on_a_member_of_a_profile(string member) => RuleVerifier.Reports(
        "[TaskProfile]\n[EnvironmentSetting(\"B\", \"c\")]\npublic class Profile { " + member + " }");

    [Theory]
    [InlineData("public class Base", "[TaskProfile] public class Profile : Base { }")]
    [InlineData("public abstract class Base", "public class Middle : Base { } [TaskProfile] public class Profile : Middle { }")]
    public Task Is_reported_in_a_class_that_only_profiles_derive_from(string type, string profile) => RuleVerifier.Reports(
        type + " { [{|TG0003:EnvironmentSetting(\"A\")|}] public string A => \"\"; } " + profile);

    [Theory]
    [InlineData("[TaskProfile] public class Base { [EnvironmentSetting(\"A\")] public string A => \"\"; }")]
    [InlineData("[TaskProfile] public abstract class Base { [EnvironmentSetting(\"A\")] public string A => \"\"; }")]
    [InlineData("public class Base { [EnvironmentSetting(\"A\")] public string A => \"\"; }")]
    [InlineData("[EnvironmentSetting(\"A\", \"b\")] public class Base { }")]
    public Task Is_not_reported_on_a_base_class_of_a_task(string source) => RuleVerifier.ReportsNothing(
        source + "\n[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic sealed partial class Render : Base { }");

    [Fact]
    public Task Attribute_of_the_field_is_applied_to_the_property() => RuleVerifier.Fixes<AttributeOutsideTaskFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            // The scene.
            [field: {|TG0003:EnvironmentSetting("A")|}]
            public string Scene { get; } = "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            // The scene.
            [EnvironmentSetting("A")]
            public string Scene { get; } = "";
        }
        """);

    [Theory]
    [InlineData("public abstract class Render { [EnvironmentSetting(\"A\")] public string Line { get; set; } = \"\"; }")]
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
