using System;
using System.Globalization;

namespace TaskGen.Fuzzing;

/// <summary>The number of cases: few in every test run, with fixed seeds; more if an environment variable says so.</summary>
internal static class Amounts
{
    /// <summary><c>TASKGEN_FUZZ_SOURCES</c>: mutated sources.</summary>
    public static int Sources { get; } = Read("TASKGEN_FUZZ_SOURCES", 800);

    /// <summary><c>TASKGEN_FUZZ_DEFINITIONS</c>: random definitions.</summary>
    public static int Definitions { get; } = Read("TASKGEN_FUZZ_DEFINITIONS", 500);

    /// <summary><c>TASKGEN_FUZZ_EDITS</c>: edits of a session.</summary>
    public static int Edits { get; } = Read("TASKGEN_FUZZ_EDITS", 80);

    /// <summary><c>TASKGEN_FUZZ_SECONDS</c>: the time limit for a source, which is generous because many tests share a machine.</summary>
    public static int Seconds { get; } = Read("TASKGEN_FUZZ_SECONDS", 5);

    /// <summary><c>TASKGEN_FUZZ_SEED</c>: the first seed. The same seed gives the same cases.</summary>
    public static int Seed { get; } = Read("TASKGEN_FUZZ_SEED", 0);

    private static int Read(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
