using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.Reporting;

/// <summary>What a base class specifies is reported at its attribute, once for all tasks that derive from it.</summary>
public sealed class TaskReporterTests
{
    private const string Tasks = """


        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class One : Base;

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Two : Base;
        """;

    // As the base class has an attribute of its own or not, and whether it is abstract or not, all of it is inherited.
    public static TheoryData<string> Bases { get; } = [.. new[]
    {
        "class Base { [{|TG0005:ResourceFile|}] public int File => 1; }",
        "partial class Base; public abstract partial class Base { [{|TG0005:ResourceFile|}] public int File => 1; }",
        "class Base { [{|TG0004:DependsOn(\"x\")|}] public string? After => null; }",
        "class Base { [EnvironmentSetting({|TG1010:\"A=B\"|})] public string Name => \"\"; }",
        "class Base { [EnvironmentSetting({|TG1012:\"AZ_BATCH_POOL_ID\"|})] public string Name => \"\"; }",
        "class Base { [TaskDisplayName] public string A => \"\"; [{|TG0004:TaskDisplayName|}] public string B => \"\"; }",
        "class Base { [EnvironmentSetting(\"A\")] public int A => 1; [EnvironmentSetting({|TG1011:\"A\"|})] public int B => 1; }",
        "class Base { [EnvironmentSetting(\"{A}\"), {|TG0005:DependsOn|}] public int A => 1; }",
    }.SelectMany(static source => new[]
    {
        "public abstract " + source,
        "[EnvironmentSetting(\"LEVEL\", \"1\")] public abstract " + source,
        "public " + source.Replace("abstract ", ""),
        "[EnvironmentSetting(\"LEVEL\", \"1\")] public " + source.Replace("abstract ", ""),
        "[BatchTask(Id = \"base\", CommandLine = \"run\")] public partial "
            + source.Replace("abstract ", "").Replace("partial class Base;", "class Base;"),
    })];

    [Theory]
    [MemberData(nameof(Bases))]
    public Task Member_of_a_base_class_is_reported_once_at_its_attribute(string source) => RuleVerifier.Reports(source + Tasks);

    [Theory]
    [InlineData("public abstract record Base([{|TG0005:ResourceFile|}] int File, [EnvironmentSetting({|TG1010:\"A=B\"|})] string Name);")]
    [InlineData("public record Base([property: {|TG0005:ResourceFile|}] int File, [EnvironmentSetting({|TG1010:\"A=B\"|})] string Name);")]
    public Task Parameter_of_a_base_record_is_reported_once_at_its_attribute(string source) => RuleVerifier.Reports(
        source + Tasks.Replace("class One : Base", "record One() : Base(1, \"\")")
            .Replace("class Two : Base", "record Two() : Base(2, \"\")")
            .Replace("Id = \"", "Id = \"{Name}-"));

    [Theory]
    [InlineData("public abstract class Base<T> { [EnvironmentSetting({|TG1010:\"A=B\"|})] public T? Value => default; }")]
    [InlineData("public abstract class Base<T> { [{|TG0005:ResourceFile|}] public T? Value => default; }")]
    [InlineData("public abstract class Base<T> { [{|TG0005:ResourceFile|}] public IReadOnlyList<T> Values => []; }")]
    [InlineData("[EnvironmentSetting(\"A\", \"{|TG0005:{Value}|}\")] public abstract class Base<T> { public IReadOnlyList<T> Value => []; }")]
    [InlineData("[EnvironmentSetting(\"A\", \"{|TG0008:{Value:D}|}\")] public abstract class Base<T> where T : struct { public T Value => default; }")]
    [InlineData("public class Base<T> { [{|TG0005:ResourceFile|}] public T? Value => default; }")]
    public Task Member_of_a_generic_base_class_is_reported_once_at_its_attribute(string source) => RuleVerifier.Reports(
        source + Tasks.Replace(": Base", ": Base<double>"));

    [Theory]
    [InlineData("[EnvironmentSetting(\"A\", \"{|TG0008:{Value:D}|}\")] public abstract class Base;", "double")]
    [InlineData("[EnvironmentSetting(\"A\", \"{|TG0009:{Value}|}\")] public abstract class Base;", "string?")]
    [InlineData("[BatchTask(CommandLine = \"/bin/sh -c 'run `{|TG1007:{Value}|}`'\")] public abstract class Base;", "string")]
    public Task Template_of_a_base_class_is_reported_for_a_member_of_its_tasks(string source, string type) => RuleVerifier.Reports(
        source + $$"""


        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class One : Base { public {{type}} Value => default!; }

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Two : Base { public {{type}} Value => default!; }
        """.Replace(source.Contains("CommandLine") ? ", CommandLine = \"run\"" : " ", source.Contains("CommandLine") ? "" : " "));

    [Fact]
    public async Task Derived_class_is_a_further_location()
    {
        var diagnostics = await Analysis.RunAsync("""
            public abstract class Base { [EnvironmentSetting("C{Scene}")] public string C => ""; }

            public abstract class Middle : Base { [DependsOn] public string? Before => null; }

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class One : Middle;
            """);
        var diagnostic = Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "TG0006");
        Assert.Equal(("{Scene}", "One"), (Text(diagnostic.Location), Text(Assert.Single(diagnostic.AdditionalLocations))));
    }

    [Fact]
    public async Task Tasks_of_other_files_are_reported_in_the_file_of_the_base_class()
    {
        var project = await EditorProject.OpenAsync(
            [
                new("One.cs", "using TaskGen;\n[BatchTask(Id = \"a\", CommandLine = \"run\")] public sealed partial class One : Base;"),
                new("Base.cs", "using TaskGen;\npublic abstract class Base { [EnvironmentSetting(\"A=B\"), ResourceFile] public string A => \"{Nope}\"; }"),
                new("Two.cs", "using TaskGen;\n[BatchTask(Id = \"b\", CommandLine = \"run\")] public sealed partial class Two : Base;"),
            ]);
        Assert.Equal(
            ["Consumer/Base.cs TG0005", "Consumer/Base.cs TG1010"],
            project.Diagnostics.Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath + " " + diagnostic.Id).Order());
    }

    [Theory]
    [InlineData("public abstract class Base { [EnvironmentSetting(\"A=B\")] public string A => \"\"; }", "TG1010")]
    [InlineData("public class Base { [EnvironmentSetting(\"A=B\")] public string A => \"\"; }", "TG1010")]
    [InlineData("public abstract class Base<T> { [ResourceFile] public T? A => default; }", "TG0005")]
    public async Task Base_class_of_another_project_is_reported_on_the_task(string library, string id)
    {
        var project = await EditorProject.OpenAsync(
            [
                new("One.cs", "using TaskGen;\n[BatchTask(Id = \"a\", CommandLine = \"run\")] public sealed partial class One : "
                    + (id == "TG0005" ? "Base<int>;" : "Base;")),
            ],
            library: [new("Base.cs", "using TaskGen;\n" + library)]);
        var diagnostic = Assert.Single(project.Diagnostics);
        Assert.Equal((id, "One"), (diagnostic.Id, Text(diagnostic.Location)));
    }

    [Fact]
    public Task Profile_of_a_base_class_is_reported_once_on_the_base_class() => RuleVerifier.Reports(
        """
        [TaskProfile]
        [EnvironmentSetting("A", "{Value:D}")]
        public sealed class Profile;

        [UseProfile(typeof(Profile))]
        public abstract class {|TG0008:Base|} { public double Value => 1; }
        """ + Tasks);

    [Fact]
    public Task Values_of_two_profiles_conflict_in_the_task() => RuleVerifier.Reports(
        """
        [TaskProfile]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed class First;

        [TaskProfile]
        [OnExitCode(3, JobAction = JobAction.Terminate)]
        public sealed class Second;

        [BatchTask(Id = "a", CommandLine = "run")]
        [UseProfile(typeof(First)), UseProfile(typeof(Second))]
        public sealed partial class {|TG3002:One|};
        """);

    [Fact]
    public Task Conflict_of_two_base_classes_is_reported_in_the_derived_one() => RuleVerifier.Reports(
        """
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public abstract class Base;

        [{|TG3002:OnExitCode(3, JobAction = JobAction.Terminate)|}]
        public abstract class Middle : Base;
        """ + Tasks.Replace(": Base", ": Middle"));

    [Fact]
    public Task Value_of_a_base_class_that_each_task_replaces_is_reported_there() => RuleVerifier.Reports(
        """
        public abstract class Base { [EnvironmentSetting("A"), {|TG0005:ResourceFile|}] public virtual int File => 1; }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class One : Base { public override int File => 2; }
        """);

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
