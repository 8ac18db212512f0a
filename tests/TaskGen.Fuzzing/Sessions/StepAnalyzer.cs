using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>An analyzer beside TaskGen's that counts the types it sees, and reports nothing.</summary>
#pragma warning disable RS1001 // Only the tests of this project create it; the compiler never loads it.
internal sealed class StepAnalyzer(CancellationPoint point) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalogue.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(_ => point.Step(), SymbolKind.NamedType);
    }
}
