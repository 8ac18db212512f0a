using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.Parsing.Caching;

/// <summary>
/// A definition is taken as it was while nothing that it depends on has changed: whatever it does depend on, in whatever file, is noticed.
/// </summary>
public sealed class DependencyTests
{
    private const string Task = """
        using TaskGen;

        [BatchTask(Id = "a-{Number}", CommandLine = "run " + Names.Program + " {Kind}")]
        public sealed partial class Render : Base
        {
            public int Number { get; set; }
            public Kind Kind { get; set; }
        }
        """;

    private const string Elsewhere = """
        using TaskGen;

        public static class Names { public const string Program = "one"; public static int Count() { return 1; } }
        public enum Kind { A, B }
        [RequiredSlots] public sealed class NotUsed { }
        [TaskConstraints(MaxTaskRetryCount = 1)] public abstract class Base { public string Text { get; } = "x"; }
        """;

    [Theory]
    [InlineData("\"one\"", "\"two\"", "run two ")]
    [InlineData("MaxTaskRetryCount = 1", "MaxTaskRetryCount = 2", "\\\"maxTaskRetryCount\\\":2")]
    [InlineData("public enum Kind { A, B }", "[System.Flags] public enum Kind { A, B }", "run one")]
    [InlineData("public enum Kind { A, B }", "public struct Kind { public override string ToString() => \"\"; }", "kind")]
    [InlineData("public string Text", "[EnvironmentSetting(\"TEXT\")] public string Text", "TEXT")]
    [InlineData("public abstract class Base", "public abstract class Base<T> { } public abstract class Base", "run one")]
    public void Change_in_another_file_changes_the_definition(string before, string after, string expected)
    {
        var compilation = Compilations.Create(Task, Elsewhere);
        var driver = Compilations.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Last();
        var edited = compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(Elsewhere.Replace(before, after), Compilations.CSharp11, tree.FilePath));

        var later = Generated(driver.RunGenerators(edited));
        Assert.Contains(expected, later);
        Assert.Equal(Generated(Compilations.Driver().RunGenerators(Fresh(edited))), later);
    }

    [Theory]
    [InlineData("return 1;", "return 2;")]
    [InlineData("= \"x\";", "= \"y\";")]
    [InlineData("public enum", "/* a comment */ public enum")]
    public void A_change_in_a_body_or_a_comment_changes_nothing(string before, string after)
    {
        var compilation = Compilations.Create(Task, Elsewhere);
        var driver = Compilations.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Last();
        var edited = compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(Elsewhere.Replace(before, after), Compilations.CSharp11, tree.FilePath));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        var outputs = result.TrackedSteps[TaskGenerator.ParsedStep].SelectMany(static step => step.Outputs).ToList();
        Assert.NotEmpty(outputs);
        Assert.All(
            outputs,
            static output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void Type_that_hides_another_changes_the_definition()
    {
        var compilation = Compilations.Create("namespace N;\n" + Task, Elsewhere, "");
        var driver = Compilations.Driver().RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Last(),
            CSharpSyntaxTree.ParseText(
                "namespace N { public static class Names { public const string Program = \"hidden\"; } }", Compilations.CSharp11));
        Assert.Contains("run hidden", Generated(driver.RunGenerators(edited)));
    }

    [Fact]
    public void Changed_options_and_references_change_the_definition()
    {
        var compilation = Compilations.Create(Task.Replace("public Kind Kind", "public string Kind"), Elsewhere);
        var driver = Compilations.Driver().RunGenerators(compilation);
        var disabled = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        Assert.Equal(Generated(Compilations.Driver().RunGenerators(Fresh(disabled))), Generated(driver.RunGenerators(disabled)));

        var without =
            compilation.RemoveReferences(compilation.References.Where(static reference => reference.Display?.Contains("TaskGen") == true));
        Assert.Empty(driver.RunGenerators(without).GetRunResult().Results.Single().GeneratedSources);
    }

    [Theory]
    [InlineData("using Job = TaskGen.BatchTaskAttribute; [Job(Id = \"a\", CommandLine = \"run\")] public partial class A;", "")]
    [InlineData("using JobAttribute = TaskGen.BatchTaskAttribute; [Job(Id = \"a\", CommandLine = \"run\")] public partial class A;", "")]
    [InlineData(
        "namespace N { using Job = TaskGen.BatchTaskAttribute; [Job(Id = \"a\", CommandLine = \"run\")] public partial class A { } }", "")]
    [InlineData("[Job(Id = \"a\", CommandLine = \"run\")] public partial class A;", "global using Job = TaskGen.BatchTaskAttribute;")]
    [InlineData("[global::TaskGen.BatchTaskAttribute(Id = \"a\", CommandLine = \"run\")] public partial class A;", "")]
    [InlineData("[TaskGen.BatchTask(Id = \"a\", CommandLine = \"run\")] public partial class A;", "")]
    public void The_attribute_is_known_by_any_name(string source, string other) =>
        Assert.Single(
            Compilations.Driver().RunGenerators(Compilations.Create(source, other)).GetRunResult().Results.Single().GeneratedSources);

    [Theory]
    [InlineData("public class BatchTaskAttribute : System.Attribute { } [BatchTask] public partial class A;")]
    [InlineData("using TaskGen; public partial class A { [BatchTask(Id = \"a\", CommandLine = \"run\")] private int _field; }")]
    public void Attribute_of_another_type_or_on_a_member_generates_nothing(string source) =>
        Assert.Empty(Compilations.Driver().RunGenerators(Compilations.Create(source)).GetRunResult().Results.Single().GeneratedSources);

    private static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(
                tree.ToString(), Compilations.CSharp11, tree.FilePath)));

    private static string Generated(GeneratorDriver driver) =>
        string.Join('\n', driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SourceText.ToString()));
}
