using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>
/// Does a fixed amount of work for each type, and reports nothing. The compiler counts the time that an analyzer waits for a core, so that
/// the time which it reports for known work tells how much of a reported time is work.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CalibratedAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new(
        "BARE0001", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static context =>
            {
                if (Work() == 0) context.ReportDiagnostic(Diagnostic.Create(Never, context.Symbol.Locations[0]));
            },
            SymbolKind.NamedType);
    }

    /// <summary>Does the work for one type: some 30 microseconds of arithmetic, which never gives zero.</summary>
    public static ulong Work()
    {
        var value = 1ul;
        for (var i = 0; i < 30_000; i++) value = (value * 6364136223846793005) + 1442695040888963407;
        return value | 1;
    }
}
