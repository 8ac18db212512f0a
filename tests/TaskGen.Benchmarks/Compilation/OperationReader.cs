#pragma warning disable RS1025, RS1026, RS1036, RS1038, RS1041, RS2008 // it runs in this program only
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>Looks at every object creation, as the analyzers of the SDK do, and reports nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OperationReader : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("B0001", "None", "None", "None", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation, OperationKind.Invocation);
    }
}
