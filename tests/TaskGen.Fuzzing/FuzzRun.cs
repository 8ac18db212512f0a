using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Fuzzing;

/// <summary>Runs numbered cases on all processors, and stops early if many fail.</summary>
internal static class FuzzRun
{
    private const int Shown = 5;

    /// <summary>Runs all cases and reports the failures at the end, or in the file that <c>TASKGEN_FUZZ_REPORT</c> names.</summary>
    /// <param name="cases">The numbers.</param>
    /// <param name="most">The number of failures after which to stop.</param>
    /// <param name="faultsOf">Runs one case and returns its failures.</param>
    public static async Task RunAsync(IEnumerable<int> cases, int most, Func<int, Task<IEnumerable<string>>> faultsOf)
    {
        var faults = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(cases, options, async (number, _) =>
        {
            if (faults.Count >= most) return;
            foreach (var fault in await faultsOf(number)) faults.Add(fault);
        });

        // UTF-16, because a failure may contain a lone surrogate. Several tests append to the same file.
        if (!faults.IsEmpty && Environment.GetEnvironmentVariable("TASKGEN_FUZZ_REPORT") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, faults, Encoding.Unicode);
        }
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal).Take(Shown)));
    }
}
