using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>The lower limit: finds the tasks, as any analyzer of them must, and checks nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareAnalyzer : DiagnosticAnalyzer
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
                if (context.Symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == Never.Id))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Never, context.Symbol.Locations[0]));
                }
            },
            SymbolKind.NamedType);
    }
}
