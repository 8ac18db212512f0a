using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace TaskGen.Fuzzing.Sources;

/// <summary>Mutated sources: nothing throws or hangs, and generated code compiles whenever the source does.</summary>
public sealed class FuzzedSourcesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Mutated_source_causes_no_failure()
    {
        output.WriteLine($"{Amounts.Sources} sources from seed {Amounts.Seed}");
        await TryAsync(Enumerable.Range(Amounts.Seed, Amounts.Sources), static seed => new Mutator(seed).Next());
    }

    [Fact]
    public async Task Truncated_source_causes_no_failure()
    {
        // All sources are concatenated and truncated at evenly spaced positions, at most once per character.
        var all = Corpus.Sources.Sum(static source => source.Length);
        var cuts = Math.Min(all, Amounts.Sources / 4);
        await TryAsync(Enumerable.Range(0, cuts).Select(cut => (int)((long)cut * all / cuts)), static at =>
        {
            var source = Corpus.Sources.First(source => (at -= source.Length) < 0);
            return source[..(source.Length + at)];
        });
    }

    private static Task TryAsync(IEnumerable<int> cases, Func<int, string> create) => FuzzRun.RunAsync(cases, most: 100, async number =>
    {
        var source = create(number);
        return (await FaultsAsync(source)).Select(fault => $"Seed {number}: {fault}\n--- source\n{Shown(source)}\n");
    });

    internal static async Task<string[]> FaultsAsync(string source)
    {
        try
        {
            var check = await SourceCheck.RunAsync(source);
            if (check.Slow.Count > 0 && (await SourceCheck.RunAsync(source)).Slow is { Count: > 0 } again)
            {
                return [.. check.Faults, .. again];
            }
            return [.. check.Faults, .. await FixCheck.FaultsAsync(source, check)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [$"Thrown: {exception}"];
        }
    }

    private static string Shown(string source) => source.Length < 6000 ? source : source[..6000] + "…";
}
