using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>
/// Runs the rules on tasks that are created with the types of an official .NET client, as far as their values are constants.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAnalyzer : DiagnosticAnalyzer
{
    private static readonly CandidateFinder[] Finders = [.. ClientTable.All.Select(static client => new CandidateFinder(client))];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalogue.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var assigned = new AssignedMembers(start.Compilation);
            var inBuild = new BuildDiagnostics();
            start.RegisterCompilationEndAction(inBuild.Report);
            foreach (var finder in Finders)
            {
                if (!ClientSymbols.IsReferencedBy(start.Compilation, finder.Client)) continue;
                var symbols = new Lazy<ClientSymbols?>(() => ClientSymbols.Find(start.Compilation, finder.Client));
                var isWindows = AnalysisOptions.IsWindows(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterCodeBlockAction(context =>
                {
                    var candidates = finder.FindIn(context.CodeBlock, context.CancellationToken);
                    if (candidates.Count == 0 || symbols.Value is not { } client) return;
                    new ClientBody(
                        client,
                        context.CodeBlock,
                        context.SemanticModel,
                        assigned,
                        isWindows,
                        inBuild.Or(context.ReportDiagnostic),
                        context.CancellationToken).Analyze(candidates);
                });
            }
        });
    }
}
