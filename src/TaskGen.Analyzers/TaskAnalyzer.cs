using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Parsing.Caching;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Definition;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>Reads every task once, with the generator's own parser, and asks all rules of it; and of the records of the request wherever they are made.</summary>
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
            // A project without TaskGen pays for this one question.
            if (start.Compilation.GetTypeByMetadataName("TaskGen.BatchTaskAttribute") is null) return;

            var isWindows = AnalysisOptions.IsWindows(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSymbolAction(context => AnalyzeType(context, isWindows), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
            start.RegisterOperationAction(context => RecordAnalysis.AnalyzeCreation(context, isWindows), OperationKind.ObjectCreation);
            start.RegisterOperationAction(RecordAnalysis.AnalyzeArray, OperationKind.ArrayCreation);
            start.RegisterSyntaxNodeAction(RecordAnalysis.AnalyzeCollection, SyntaxKind.CollectionExpression);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, bool isWindows)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!IsRead(type)) return;

        // Nearly all tasks are clean, and were read by the generator a moment ago: only for what is to be reported is it asked where values stand.
        if (DefinitionCache.Find(type, context.Compilation, context.CancellationToken) is { } known && IsClean(known, isWindows, context.CancellationToken)) return;

        var sources = new List<ValueSource>();
        var commandLines = new CommandLineTable(isWindows);
        var task = PlaceholderResolver.Place(TaskParser.Parse(type, sources, context.CancellationToken), commandLines);
        var reporter = new TaskReporter(type, sources, context.ReportDiagnostic, context.CancellationToken);
        RunRules(RuleScope.Of(task, commandLines, reporter.Report), context.CancellationToken);
    }

    private static bool IsClean(TaskDefinition known, bool isWindows, CancellationToken cancellationToken)
    {
        var isClean = true;
        var commandLines = new CommandLineTable(isWindows);
        RunRules(RuleScope.Of(PlaceholderResolver.Place(known, commandLines), commandLines, _ => isClean = false), cancellationToken);
        return isClean;
    }

    /// <summary>Asks all rules.</summary>
    internal static void RunRules(RuleScope scope, CancellationToken cancellationToken)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Check(scope);
        }
    }

    // Tasks, and what they are made of: profiles, and abstract classes with attributes of ours.
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

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!AttributeOutsideTask.MayBeOurs(attribute.Name)) return;

        // Of a task by its syntax no symbol is asked, for each of its attributes.
        var declaration = attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (declaration is TypeDeclarationSyntax marked && TaskSyntax.MayBeTask(marked, ImmutableHashSet<string>.Empty)) return;

        // The type's attributes are bound already; this one would be bound once more.
        if (declaration is null || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type) return;
        if (type.IsAbstract || TaskSymbols.Has(type, AttributeTable.BatchTask) || TaskSymbols.Has(type, AttributeTable.TaskProfile)) return;

        var info = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken);
        if ((info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0])) is not IMethodSymbol { ContainingType: { } attributeClass }
            || !TaskSymbols.IsOurs(attributeClass) || AttributeTable.Find(attributeClass.MetadataName) is not { } shape || shape.Target is null) return;

        context.ReportDiagnostic(Diagnostic.Create(AttributeOutsideTask.Rule.Descriptors[0], attribute.GetLocation(), shape.Name, type.Name));
    }
}
