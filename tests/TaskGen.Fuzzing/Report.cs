using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace TaskGen.Fuzzing;

/// <summary>All faults of a long run in a file, where <c>TASKGEN_FUZZ_REPORT</c> names one: in UTF-16, since a fault may hold half a surrogate pair.</summary>
internal static class Report
{
    public static void Write(IReadOnlyCollection<string> faults)
    {
        // A run of several tests keeps what one of them found.
        if (faults.Count > 0 && Environment.GetEnvironmentVariable("TASKGEN_FUZZ_REPORT") is { Length: > 0 } path) File.WriteAllLines(path, faults, Encoding.Unicode);
    }
}
