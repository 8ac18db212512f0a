using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Reporting;

/// <summary>
/// Diagnostics that are reported when the whole compilation has been analyzed, which a build does, and an editor does not while the user
/// types.
/// </summary>
internal sealed class BuildDiagnostics
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    /// <summary>Returns what reports a diagnostic at once, or at the end where its descriptor says so.</summary>
    public Action<Diagnostic> Or(Action<Diagnostic> report) => diagnostic =>
    {
        if (diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)) _diagnostics.Enqueue(diagnostic);
        else report(diagnostic);
    };

    /// <summary>Reports the diagnostics at the end.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        foreach (var diagnostic in _diagnostics) context.ReportDiagnostic(diagnostic);
    }
}
