using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Parsing.Caching;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers;

/// <summary>Reads every task, profile, and abstract base class with the generator's parser, and runs all rules on its definition.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalogue.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TaskSymbols.IsReferencedBy(start.Compilation)) return;

            var isWindows = AnalysisOptions.IsWindows(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSymbolAction(context => AnalyzeType(context, isWindows), SymbolKind.NamedType);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, bool isWindows)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!IsRead(type)) return;

        // Nearly all tasks have no findings, and the generator has read them already: positions are collected only where there is something to report.
        if (DefinitionCache.Find(type, context.Compilation, context.CancellationToken) is { } known && IsClean(known, isWindows, context.CancellationToken)) return;

        var sources = new List<ValueSource>();
        var commandLines = new CommandLineTable(isWindows);
        var task = PlaceholderResolver.Place(TaskParser.Parse(type, sources, context.CancellationToken), commandLines);
        var reporter = new TaskReporter(type, sources, context.ReportDiagnostic, context.CancellationToken);
        RuleScope.Of(task, commandLines, reporter.Report).RunRules(context.CancellationToken);
    }

    private static bool IsClean(TaskDefinition known, bool isWindows, CancellationToken cancellationToken)
    {
        var isClean = true;
        var commandLines = new CommandLineTable(isWindows);
        RuleScope.Of(PlaceholderResolver.Place(known, commandLines), commandLines, _ => isClean = false).RunRules(cancellationToken);
        return isClean;
    }

    // Tasks and what they are made of: profiles, and abstract classes with task attributes.
    private static bool IsRead(INamedTypeSymbol type)
    {
        var isOurs = false;
        foreach (var attribute in type.GetAttributes())
        {
            if (!TaskSymbols.IsOurs(attribute.AttributeClass)) continue;
            if (attribute.AttributeClass!.MetadataName is "BatchTaskAttribute" or "TaskProfileAttribute") return true;
            isOurs = true;
        }

        return isOurs && type.IsAbstract && !type.IsStatic;
    }
}
