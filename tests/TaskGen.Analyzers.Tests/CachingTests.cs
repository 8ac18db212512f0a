using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Tests;

/// <summary>An edit reruns only the steps that it affects.</summary>
public sealed class CachingTests
{
    private const string First =
        """using TaskGen; [BatchTask(Id = "first-{N}", CommandLine = "run {N} {S}")] [EnvironmentSetting("A", "{S}")] public sealed partial record First(int N, string S);""";
    private const string Second =
        """using TaskGen; [BatchTask(Id = "second", CommandLine = "run")] public sealed partial class Second { [ResourceFile] public ResourceFile? File { get; init; } }""";
    private const string Other = """public static class Other { public static int One() => 1; }""";

    private static readonly string[] Steps = [TaskGenerator.ParsedStep, TaskGenerator.ResolvedStep, TaskGenerator.TasksStep];

    [Fact]
    public void Unrelated_edit_leaves_every_step_cached_or_unchanged()
    {
        var (before, after) = Edit(2, "public static class Other { public static int One() => 2; public static int Two() => 2; }");
        Assert.Equal(2, before.GeneratedSources.Length);
        foreach (var step in Steps)
        {
            Assert.All(
                Reasons(after, step),
                static reason => Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        }
        Assert.All(OutputReasons(after), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_above_a_class_leaves_its_output_cached()
    {
        var (_, after) = Edit(0, "// a comment\n\n" + First.Replace("using TaskGen;", "using TaskGen;\n\npublic class Above { }\n"));
        Assert.All(OutputReasons(after), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_in_one_class_emits_that_class_only()
    {
        var (_, after) = Edit(0, First.Replace("run {N} {S}", "run {S}"));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], OutputReasons(after).Order());
    }

    // The compiler would replace the file by a copy, which the analyzers do not recognize: they would read each task once more.
    [Fact]
    public void Generated_files_have_the_checksum_algorithm_of_a_build()
    {
        var files = Run(Compilations.Create(First, Second)).GetRunResult().Results.Single().GeneratedSources;
        Assert.Equal(2, files.Length);
        Assert.All(files, static file => Assert.Equal(SourceHashAlgorithm.Sha256, file.SourceText.ChecksumAlgorithm));
    }

    [Fact]
    public void Definition_contains_no_compiler_objects()
    {
        var result = Run(Compilations.Create(First, Second)).GetRunResult().Results.Single();
        foreach (var step in Steps)
        {
            var outputs = result.TrackedSteps[step].SelectMany(static run => run.Outputs).ToList();
            Assert.NotEmpty(outputs);
            foreach (var (value, _) in outputs) AssertPlain(value, step);
        }
    }

    private static void AssertPlain(object? value, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel,
            path + " contains " + value.GetType());
        Assert.False(value.GetType().Namespace!.StartsWith("Microsoft.CodeAnalysis"), path + " contains " + value.GetType());
        if (value is IEnumerable items)
        {
            foreach (var item in items) AssertPlain(item, path + "[]");
            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), path + "." + field.Name);
        }
    }

    private static GeneratorDriver Run(CSharpCompilation compilation) => Compilations.Driver().RunGenerators(compilation);

    private static (GeneratorRunResult Before, GeneratorRunResult After) Edit(int source, string text)
    {
        var compilation = Compilations.Create(First, Second, Other);
        var driver = Run(compilation);
        var before = driver.GetRunResult().Results.Single();
        var tree = compilation.SyntaxTrees[source];
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Compilations.CSharp11, tree.FilePath));
        return (before, driver.RunGenerators(edited).GetRunResult().Results.Single());
    }

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) => ReasonsOf(result.TrackedSteps[step]);

    private static IncrementalStepRunReason[] OutputReasons(GeneratorRunResult result) =>
        ReasonsOf(result.TrackedOutputSteps.SelectMany(static step => step.Value));

    private static IncrementalStepRunReason[] ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> runs)
    {
        IncrementalStepRunReason[] reasons = [.. runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)];
        Assert.NotEmpty(reasons);
        return reasons;
    }
}
