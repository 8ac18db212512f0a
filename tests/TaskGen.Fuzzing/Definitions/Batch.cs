using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Classes that are compiled together as one project: analyzed, generated, loaded, and instantiated.</summary>
internal sealed class Batch : IDisposable
{
    private const int Size = 50;

    private readonly AssemblyLoadContext _context = new("Batch", isCollectible: true);

    private Batch(
        IReadOnlyList<ClassSource> classes,
        ImmutableArray<Diagnostic> findings,
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyList<SyntaxTree> generated) =>
        (Classes, Findings, Diagnostics, Generated) = (classes, findings, diagnostics, generated);

    public IReadOnlyList<ClassSource> Classes { get; }

    /// <summary>Gets the diagnostics of the analyzers. Each class is in a file that is named by its index.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Gets the diagnostics of the compiler: errors, and warnings in generated code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the generated files.</summary>
    public IReadOnlyList<SyntaxTree> Generated { get; }

    /// <summary>Gets a task of each class, or none if the batch does not compile.</summary>
    public IReadOnlyList<Func<IBatchTask>> Tasks { get; private set; } = [];

    /// <summary>Returns the numbers of the batches for an amount of classes.</summary>
    public static IEnumerable<int> Numbers(int classes) => Enumerable.Range(Amounts.Seed / Size, (classes + Size - 1) / Size);

    /// <summary>Returns the seeds of the classes in a batch.</summary>
    public static int[] Seeds(int number) => [.. Enumerable.Range(number * Size, Size)];

    public IEnumerable<Diagnostic> FindingsOf(int index) =>
        Findings.Where(finding => finding.Location.SourceTree?.FilePath == $"{index}.cs");

    public static async Task<Batch> CompileAsync(IReadOnlyList<ClassSource> classes, bool load = true)
    {
        var trees = classes.Select(static (source, i) => ConsumerCompilation.Parse(source.Source, $"{i}.cs"));
        var factory = "public static class Factory { public static readonly System.Func<TaskGen.IBatchTask>[] All = ["
            + string.Join(", ", classes.Select(static source => "() => " + source.Creation))
            + "]; }";
        var compilation =
            ConsumerCompilation.Compile([
                .. trees,
                ConsumerCompilation.Parse("using System; using System.Collections.Generic; using TaskGen;\n" + factory, "Factory.cs"),
            ]);
        var findings = await ConsumerCompilation.AnalyzeAsync(compilation);
        ConsumerCompilation.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var batch = new Batch(
            classes,
            findings,
            [.. ConsumerCompilation.Complaints(updated, compilation)],
            [.. updated.SyntaxTrees.Where(tree => !compilation.ContainsSyntaxTree(tree))]);
        if (load && batch.Diagnostics.IsEmpty) batch.Load(updated);
        return batch;
    }

    public void Dispose() => _context.Unload();

    private void Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        Tasks = (Func<IBatchTask>[])_context.LoadFromStream(stream)
            .GetType("Factory", throwOnError: true)!.GetField("All")!.GetValue(null)!;
    }
}
