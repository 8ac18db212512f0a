using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Sources;

/// <summary>Bent sources: nothing throws, nothing hangs, and what is generated compiles whenever the source did.</summary>
public sealed class FuzzedSourcesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_breaks_on_a_bent_source()
    {
        output.WriteLine($"{Amounts.Sources} sources from seed {Amounts.Seed}");
        var faults = new ConcurrentBag<string>();
        using var enough = new CancellationTokenSource();
        await Parallel.ForEachAsync(Enumerable.Range(Amounts.Seed, Amounts.Sources), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) =>
        {
            if (enough.IsCancellationRequested) return;
            var source = new Mutator(seed).Next();
            foreach (var fault in await FaultsAsync(source))
            {
                faults.Add($"Seed {seed}: {fault}\n--- source\n{Shown(source)}\n");
                if (faults.Count >= 100) await enough.CancelAsync();
            }
        });
        Report.Write(faults);
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal).Take(5)));
    }

    internal static async Task<string[]> FaultsAsync(string source)
    {
        try
        {
            var check = await SourceCheck.RunAsync(source);
            if (check.Slow.Count > 0 && (await SourceCheck.RunAsync(source)).Slow is { Count: > 0 } again) return [.. check.Faults, .. again];
            return [.. check.Faults, .. await FixCheck.FaultsAsync(source, check)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [$"Thrown: {exception}"];
        }
    }

    private static string Shown(string source) => source.Length < 6000 ? source : source[..6000] + "…";
}
