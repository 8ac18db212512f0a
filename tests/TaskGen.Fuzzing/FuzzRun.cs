using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Fuzzing;

/// <summary>Many cases, each by its number, on all processors; it ends early where faults abound.</summary>
internal static class FuzzRun
{
    private const int Shown = 5;

    /// <summary>Tries all. Faults are told at the end; all of them in a file where <c>TASKGEN_FUZZ_REPORT</c> names one.</summary>
    /// <param name="cases">The numbers.</param>
    /// <param name="most">How many faults are enough.</param>
    /// <param name="faultsOf">Tries one.</param>
    public static async Task RunAsync(IEnumerable<int> cases, int most, Func<int, Task<IEnumerable<string>>> faultsOf)
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (number, _) =>
        {
            if (faults.Count >= most) return;
            foreach (var fault in await faultsOf(number)) faults.Add(fault);
        });

        // In UTF-16, since a fault may hold half a surrogate pair; a run of several tests keeps what one of them found.
        if (!faults.IsEmpty && Environment.GetEnvironmentVariable("TASKGEN_FUZZ_REPORT") is { Length: > 0 } path) File.WriteAllLines(path, faults, Encoding.Unicode);
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal).Take(Shown)));
    }
}
