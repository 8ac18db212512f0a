using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>
/// Measures a generator over many classes: the first run, a run after an edit elsewhere, and one after an edit in a class. Microseconds
/// and bytes are per class.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private readonly int _classes;
    private readonly Peer _peer;
    private CSharpCompilation _compilation = null!;
    private SyntaxTree _otherTree = null!;
    private SyntaxTree _classTree = null!;
    private GeneratorDriver _driver = null!;
    private int _edit;

    public GeneratorRun(Peer peer, int classes) => (_peer, _classes) = (peer, classes);

    /// <summary>Measures a first run.</summary>
    public double Cold()
    {
        // Garbage of the previous run must not be collected in this one, and symbols are bound on first use, so each run has its own
        // compilation.
        GC.Collect();
        var compilation = Compilation();
        var driver = CSharpGeneratorDriver.Create(_peer.Create(), parseOptions: Options);
        var start = Stopwatch.GetTimestamp();
        var run = driver.RunGenerators(compilation);
        var microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds / _classes;
        if (run.GetRunResult().GeneratedTrees.Length < _classes)
        {
            throw new InvalidOperationException(
                $"{_peer.Name} generated {run.GetRunResult().GeneratedTrees.Length} files for {_classes} classes.");
        }
        return microseconds;
    }

    /// <summary>Starts a session of edits.</summary>
    public void Open()
    {
        _compilation = Compilation();
        (_classTree, _otherTree) = (_compilation.SyntaxTrees[_classes / 2], _compilation.SyntaxTrees[^1]);
        _driver = CSharpGeneratorDriver.Create(
            _peer.Create(), parseOptions: Options, driverOptions: new(default, trackIncrementalGeneratorSteps: false))
            .RunGenerators(_compilation);
    }

    /// <summary>Ends the session and releases its memory.</summary>
    public void Close() => (_compilation, _classTree, _otherTree, _driver) = (null!, null!, null!, null!);

    /// <summary>Measures a run after an edit in a method body of a file that no generator reads.</summary>
    public (double Microseconds, double Bytes) BodyEdit() =>
        Edit(ref _otherTree, Sources.Other((_classes / 2) - 1)
            .Replace("=> Number.ToString", $"=> {_edit} + Number.ToString", StringComparison.Ordinal));

    /// <summary>Measures a run after an edit that declares a member in a file that no generator reads.</summary>
    public (double Microseconds, double Bytes) UnrelatedDeclaration() =>
        Edit(ref _otherTree, Sources.Other((_classes / 2) - 1)
            .Replace("public int Number", $"public int Added{_edit} => 1; public int Number", StringComparison.Ordinal));

    public (double Microseconds, double Bytes) ClassEdit() =>
        Edit(ref _classTree, _peer.Class(_classes / 2).Replace("frame-", $"frame-{_edit}-", StringComparison.Ordinal));

    /// <summary>Returns the reasons of the output steps after an edit in one class.</summary>
    public IReadOnlyDictionary<IncrementalStepRunReason, int> Reasons()
    {
        var compilation = Compilation();
        var before = compilation.SyntaxTrees[_classes / 2];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            _peer.Create(), parseOptions: Options, driverOptions: new(default, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        var tree = Parse(_peer.Class(_classes / 2).Replace("frame-", "another-", StringComparison.Ordinal), before.FilePath);
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(before, tree));
        return driver.GetRunResult().Results
            .SelectMany(static result => result.TrackedOutputSteps)
            .SelectMany(static steps => steps.Value)
            .SelectMany(static step => step.Outputs)
            .GroupBy(static output => output.Reason).ToDictionary(static group => group.Key, static group => group.Count());
    }

    private (double Microseconds, double Bytes) Edit(ref SyntaxTree tree, string source)
    {
        _edit++;
        var edited = Parse(source, tree.FilePath);
        _compilation = _compilation.ReplaceSyntaxTree(tree, edited);
        tree = edited;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        var elapsed = _peer.IsBesideAnother ? _driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime : Stopwatch.GetElapsedTime(start);
        return (elapsed.TotalMicroseconds / _classes, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)_classes);
    }

    private CSharpCompilation Compilation()
    {
        var trees = Enumerable.Range(0, _classes).Select(i => Parse(_peer.Class(i), $"Class{i}.cs"))
            .Concat(Enumerable.Range(0, (_classes / 2) - 1).Select(i => Parse(Other(i), $"Other{i}.cs")))
            .Append(Parse(Sources.Other((_classes / 2) - 1), "Last.cs")).ToArray();
        foreach (var tree in trees) tree.GetRoot();
        return CSharpCompilation.Create(
            "Benchmark",
            trees,
            Peer.References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private string Other(int i) =>
        _peer.IsBesideAnother ? Sources.Observable(i).Replace("Render", "Model", StringComparison.Ordinal) : Sources.Other(i);

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Options, path);
}
