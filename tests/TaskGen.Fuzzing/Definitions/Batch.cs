using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Classes compiled together, as the compiler of a project does: analyzed, generated for, loaded, and made.</summary>
internal sealed class Batch : IDisposable
{
    private const int Size = 50;

    private readonly AssemblyLoadContext _context = new("Batch", isCollectible: true);

    private Batch(IReadOnlyList<ClassSource> classes, ImmutableArray<Diagnostic> findings, ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<SyntaxTree> generated) =>
        (Classes, Findings, Diagnostics, Generated) = (classes, findings, diagnostics, generated);

    public IReadOnlyList<ClassSource> Classes { get; }

    /// <summary>What the analyzers say; each in the file called by its class's index.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>What the compiler says: errors, and warnings of generated code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What the generator made.</summary>
    public IReadOnlyList<SyntaxTree> Generated { get; }

    /// <summary>A task of each class; none where it doesn't compile.</summary>
    public IReadOnlyList<Func<IBatchTask>> Tasks { get; private set; } = [];

    /// <summary>The batches of so many classes, from the first seed on.</summary>
    public static IEnumerable<int> Numbers(int classes) => Enumerable.Range(Amounts.Seed / Size, (classes + Size - 1) / Size);

    /// <summary>The seeds of a batch's classes.</summary>
    public static int[] Seeds(int number) => [.. Enumerable.Range(number * Size, Size)];

    public IEnumerable<Diagnostic> FindingsOf(int index) => Findings.Where(finding => finding.Location.SourceTree?.FilePath == $"{index}.cs");

    public static async Task<Batch> CompileAsync(IReadOnlyList<ClassSource> classes, bool load = true)
    {
        var trees = classes.Select(static (source, i) => Consumer.Parse(source.Source, $"{i}.cs"));
        var factory = "public static class Factory { public static readonly System.Func<TaskGen.IBatchTask>[] All = [" + string.Join(", ", classes.Select(static source => "() => " + source.Creation)) + "]; }";
        var compilation = Consumer.Compile([.. trees, Consumer.Parse("using System; using System.Collections.Generic; using TaskGen;\n" + factory, "Factory.cs")]);
        var findings = await Consumer.AnalyzeAsync(compilation);
        Consumer.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var batch = new Batch(classes, findings, [.. Consumer.Complaints(updated, compilation)], [.. updated.SyntaxTrees.Where(tree => !compilation.ContainsSyntaxTree(tree))]);
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
        Tasks = (Func<IBatchTask>[])_context.LoadFromStream(stream).GetType("Factory", throwOnError: true)!.GetField("All")!.GetValue(null)!;
    }
}
