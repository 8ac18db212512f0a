using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Parsing.Caching;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>
/// Reads every task, profile, and abstract base class with the generator's parser, and runs all rules on its definition.
/// </summary>
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
            var apiVersion = AnalysisOptions.ApiVersion(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var derived = new DerivedTasks(start.Compilation);
            var inBuild = new BuildDiagnostics();
            start.RegisterCompilationEndAction(inBuild.Report);
            start.RegisterSymbolAction(context => AnalyzeType(context, isWindows, apiVersion, derived, inBuild), SymbolKind.NamedType);
        });
    }

    private static void AnalyzeType(
        SymbolAnalysisContext context, bool? isWindows, string apiVersion, DerivedTasks derived, BuildDiagnostics inBuild)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!TaskSymbols.IsMarked(type) && UnmarkedBase(type) is { } unmarked)
        {
            Report(context, type, new TaskIsNotGenerated(type.Name, unmarked.Name), derived);
        }

        if (!derived.IsAnalyzed(type, context.CancellationToken)) return;
        var reported = new HashSet<(string, Location)>();
        Analyze(type, inheritedFrom: null);

        // What a base class specifies may be wrong for the tasks that inherit it. It is reported at the attribute, for the first of them.
        foreach (var task in derived.Of(type, context.CancellationToken)) Analyze(task, inheritedFrom: type);

        void Analyze(INamedTypeSymbol task, INamedTypeSymbol? inheritedFrom)
        {
            var diagnostics = new List<Diagnostic>();
            TaskAnalyzer.Analyze(context, task, isWindows, apiVersion, inheritedFrom, derived, diagnostics.Add);
            diagnostics.RemoveAll(diagnostic => reported.Contains((diagnostic.Id, diagnostic.Location)));
            reported.UnionWith(diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location)));
            diagnostics.ForEach(inBuild.Or(context.ReportDiagnostic));
        }
    }

    private static void Analyze(
        SymbolAnalysisContext context,
        INamedTypeSymbol type,
        bool? isWindows,
        string apiVersion,
        INamedTypeSymbol? inheritedFrom,
        DerivedTasks derived,
        Action<Diagnostic> report)
    {
        // Nearly all tasks have no findings, and the generator has read them already: positions are collected only where there is
        // something to report.
        var generated = TaskSymbols.FindAttribute(type, AttributeTable.GeneratedTask);
        var isAsGenerated = generated is null
            ? type.IsAbstract || !TaskSymbols.Has(type, AttributeTable.BatchTask)
            : GeneratorView.IsComplete(generated);
        if (isAsGenerated
            && DefinitionCache.Find(type, context.Compilation, context.CancellationToken) is { } known
            && IsClean(known, isWindows, apiVersion, context.CancellationToken))
        {
            return;
        }

        var sources = new List<ValueSource>();
        var commandLines = new CommandLineTable(isWindows);
        var definition = Parse(type, generated, sources, context);
        var reporter = new TaskReporter(type, sources, report, inheritedFrom, derived, context.CancellationToken);
        RuleScope.Of(PlaceholderResolver.Resolve(definition, commandLines), commandLines, reporter.Report, apiVersion)
            .RunRules(context.CancellationToken);
    }

    // The definition as the whole compilation has it, with what the generator could not read of it among the problems.
    private static TaskDefinition Parse(
        INamedTypeSymbol type, AttributeData? generated, List<ValueSource> sources, SymbolAnalysisContext context)
    {
        var view = generated is null ? null : new GeneratorView(generated, context.Compilation);
        var definition = TaskParser.Parse(type, sources, view, context.CancellationToken);
        if (view is not null) return definition.WithProblems(UnreadValues.Find(definition, sources, view));
        return definition.CanGenerate ? definition.WithProblems([new TaskIsNotGenerated(type.Name, null)]) : definition;
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, Problem problem, DerivedTasks derived)
    {
        var definition = TaskParser.Parse(type, sources: null, view: null, context.CancellationToken) with
        {
            Body = new ObjectNode(SourceId.Type, []),
            Problems = [problem],
        };
        var reporter = new TaskReporter(type, [], context.ReportDiagnostic, inheritedFrom: null, derived, context.CancellationToken);
        RuleScope.Of(definition, new(isWindows: false), reporter.Report).RunRules(context.CancellationToken);
    }

    // The abstract task that a class derives from without being marked itself: [BatchTask] is not inherited, so nothing is generated.
    private static INamedTypeSymbol? UnmarkedBase(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false }) return null;
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (TaskSymbols.Has(current, AttributeTable.BatchTask))
            {
                return current.IsAbstract && !TaskSymbols.IsBatchTask(type) ? current : null;
            }
        }

        return null;
    }

    private static bool IsClean(TaskDefinition known, bool? isWindows, string apiVersion, CancellationToken cancellationToken)
    {
        var isClean = true;
        var commandLines = new CommandLineTable(isWindows);
        RuleScope.Of(PlaceholderResolver.Resolve(known, commandLines), commandLines, _ => isClean = false, apiVersion)
            .RunRules(cancellationToken);
        return isClean;
    }
}
