namespace TaskGen.Benchmarks.Compilation;
internal static class CompilationRows { public static void Measure(Report report, bool isQuick) { } }
