using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>Runs alone, because allocations of other tests would be counted.</summary>
[CollectionDefinition(nameof(LongSessionTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Edits in a project of many files do not increase memory or keep old compilations alive.</summary>
[Collection(nameof(LongSessionTests))]
public sealed class LongSessionTests(ITestOutputHelper output)
{
    private const int Files = 250;

    [Fact]
    public async Task Memory_does_not_grow_and_old_compilations_are_collected()
    {
        var session = new EditorSession(Enumerable.Range(0, Files).Select(File));
        var old = new List<WeakReference>();

        // Edit each file once: a tree that was analyzed takes more memory than one that was not.
        for (var edit = 0; edit < Files; edit++) await TypeAsync(session, edit, old);
        var begin = Settled();
        using var now = Process.GetCurrentProcess();
        var handles = now.HandleCount;
        for (var edit = Files; edit < Files + Amounts.Edits; edit++) await TypeAsync(session, edit, old);

        var end = Settled();
        using var then = Process.GetCurrentProcess();

        // Except the most recent ones, which are cached until the next analysis.
        var alive = old.Take(old.Count - 40).Count(static reference => reference.IsAlive);
        output.WriteLine(
            $"{old.Count} edits; {begin / 1e6:F1} MB after {Files} of them, {end / 1e6:F1} MB at the end; {alive} of {old.Count} compilations alive; handles {handles}, {then.HandleCount}");
        Assert.Equal(0, alive);

        // The compiler's own trees grow by 50 % within 3,000 edits, and not after that.
        Assert.True(end < begin * 2, $"{begin} bytes when each file had been edited, {end} at the end");
        Assert.True(then.HandleCount < handles + 50, $"{handles} handles when each file had been edited, {then.HandleCount} at the end");
    }

    private static string File(int i) => i % 3 == 0
        ? $$"""
          using TaskGen;
          [BatchTask(Id = "task-{{i}}-{Number}", CommandLine = "/bin/sh -c 'run {Scene} {Number}'")]
          [EnvironmentSetting("A", "{Scene}")]
          public sealed partial class Task{{i}} { public int Number { get; init; } public string Scene { get; init; } = ""; public int Body() { return {{i}}; } }
          """
        : $"public sealed class Other{i} {{ public int Number {{ get; set; }} public int Body() {{ return {i}; }} }}";

    // Typical edits: in a body, a comment, an attribute, a member. Not inlined, so that no stack frame references a compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task TypeAsync(EditorSession session, int edit, List<WeakReference> old)
    {
        var file = (edit * 7) % Files;
        var text = session[file];
        session.Edit(file, ((edit + (edit / Files)) % 4) switch
        {
            0 => text.Replace("return ", "return 1 + ", StringComparison.Ordinal),
            1 => text + "\n// " + edit,
            2 => text.Replace("run {Scene}", "run {Scene} -x", StringComparison.Ordinal)
                .Replace(
                    "Number { get; set; }", "Number { get; set; } public int More" + edit + " { get; set; }", StringComparison.Ordinal),
            _ => File(file),
        });
        session.Generate();
        if (edit % 20 == 0) await EditorSession.AnalyzeAsync(session.Compilation);
        old.Add(new WeakReference(session.Compilation));
    }

    private static long Settled()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
