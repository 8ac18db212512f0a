using System;
using System.Globalization;

namespace TaskGen.Fuzzing;

/// <summary>How much is tried: a little of it in every test run, by fixed seeds, and as much as is asked for by environment variables.</summary>
internal static class Amounts
{
    /// <summary><c>TASKGEN_FUZZ_SOURCES</c>: bent sources.</summary>
    public static int Sources { get; } = Read("TASKGEN_FUZZ_SOURCES", 1500);

    /// <summary><c>TASKGEN_FUZZ_DEFINITIONS</c>: random definitions.</summary>
    public static int Definitions { get; } = Read("TASKGEN_FUZZ_DEFINITIONS", 1000);

    /// <summary><c>TASKGEN_FUZZ_EDITS</c>: edits of a session.</summary>
    public static int Edits { get; } = Read("TASKGEN_FUZZ_EDITS", 150);

    /// <summary><c>TASKGEN_FUZZ_SECONDS</c>: how long a source may take; more than a user would wait for, where many tests share a machine.</summary>
    public static int Seconds { get; } = Read("TASKGEN_FUZZ_SECONDS", 5);

    /// <summary><c>TASKGEN_FUZZ_SEED</c>: where the seeds begin. The same seed gives the same cases.</summary>
    public static int Seed { get; } = Read("TASKGEN_FUZZ_SEED", 0);

    private static int Read(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
