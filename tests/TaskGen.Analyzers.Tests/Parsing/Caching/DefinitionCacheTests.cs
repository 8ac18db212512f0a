using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing.Caching;

namespace TaskGen.Analyzers.Tests.Parsing.Caching;

/// <summary>A definition is read once, by the generator, and taken again for as long as nothing else is declared.</summary>
public sealed class DefinitionCacheTests
{
    private const string Task =
        """using TaskGen; [BatchTask(Id = "t-{N}", CommandLine = "./run {S}")] public sealed partial record T(int N, string S);""";
    private const string Other = "public static class Other { public const int Limit = 1; public static int One() => 1; }";

    [Fact]
    public void Analyzers_find_what_the_generator_read()
    {
        var compilation = Compilations.Create(Task, Other);
        Assert.Null(Find(compilation));
        Compilations.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var found = Find(generated);
        Assert.Equal("T", found?.Type.Name);
        Assert.Same(found, Find(compilation));
    }

    [Theory]
    [InlineData("public static class Other { public const int Limit = 1; public static int One() => 2; }")]
    [InlineData("// A comment.\npublic static class Other { public const int Limit = 1; public static int One() => 1 + 1 /* two */; }")]
    [InlineData("public static class Other { public const int Limit = 2; public static int One() => 1; }")]
    [InlineData("public static class Other { public const int Limit = 1; public static long One() => 1; }")]
    [InlineData("namespace N { public static class Other { public const int Limit = 1; public static int One() => 1; } }")]
    public void Definition_is_reused_until_a_name_that_it_mentions_changes(string edited) => AssertKept(true, edited);

    [Theory]
    [InlineData("[System.Serializable] public sealed partial record T; public static class Other { public const int Limit = 1; public static int One() => 1; }")]
    [InlineData("global using Task = TaskGen.BatchTaskAttribute; public static class Other { public const int Limit = 1; public static int One() => 1; }")]
    [InlineData("public sealed class BatchTaskAttribute : System.Attribute;")]
    [InlineData("namespace TaskGen { public static class Other { public const int Limit = 1; public static int One() => 1; } }")]
    public void Definition_is_read_again_if_a_name_that_it_mentions_changes(string edited) => AssertKept(false, edited);

    [Fact]
    public void Definitions_are_not_cached_if_the_cache_is_disabled()
    {
        var options = Compilations.CSharp11.WithFeatures([new(DefinitionCache.OffFeature, "")]);
        var compilation = Compilations.Create().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Task, options, "Source0.cs"));
        Compilations.Driver().RunGenerators(compilation);
        Assert.Null(Find(compilation));
    }

    [Fact]
    public void References_options_and_files_invalidate_the_cache()
    {
        var compilation = Compilations.Create(Task, Other);
        Compilations.Driver().RunGenerators(compilation);
        Assert.NotNull(Find(compilation));
        Assert.Null(Find(compilation.RemoveReferences(compilation.References.First())));
        Assert.Null(Find(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
        Assert.NotNull(Find(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[1])));
        Assert.Null(Find(compilation.WithAssemblyName("Another")));
        Assert.Null(Find(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "public sealed partial record T { [TaskGen.RequiredSlots] public string Slots => \"\"; }",
            Compilations.CSharp11,
            "obj/Another/Another.Generator/T.g.cs"))));
    }

    [Fact]
    public async Task Part_added_by_another_generator_is_analyzed()
    {
        var compilation = Compilations.Create(Task, Other);
        Compilations.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Assert.NotNull(Find(generated));
        Assert.Empty(await AnalyzeAsync(generated));

        var added =
            generated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                "public sealed partial record T { [TaskGen.RequiredSlots] public string Slots => \"\"; }",
                Compilations.CSharp11,
                "Half.cs"));
        Assert.Equal(["TG0005", "TG0014"], (await AnalyzeAsync(added)).Select(static diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public async Task Error_in_a_cached_definition_is_reported_at_its_position()
    {
        var source = Task.Replace("run {S}", "run {S} && rm x");
        var compilation = Compilations.Create(source, Other);
        Compilations.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Assert.NotNull(Find(generated));
        var diagnostic = Assert.Single(await AnalyzeAsync(generated));
        Assert.Equal(("TG1006", "Source0.cs"), (diagnostic.Id, diagnostic.Location.SourceTree?.FilePath));
    }

    private static void AssertKept(bool isKept, string edited)
    {
        var compilation = Compilations.Create(Task, Other);
        var driver = Compilations.Driver().RunGenerators(compilation);
        var read = Find(compilation);
        var after = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText(edited, Compilations.CSharp11, "Source1.cs"));
        Assert.Equal(isKept, Find(after) is not null);
        driver.RunGenerators(after);
        Assert.Equal(isKept, ReferenceEquals(read, Find(after)));
    }

    private static TaskDefinition? Find(Compilation compilation) =>
        DefinitionCache.Find(compilation.GetTypeByMetadataName("T")!, compilation, default);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation) =>
        compilation.WithAnalyzers([new TaskAnalyzer()]).GetAnalyzerDiagnosticsAsync();
}
