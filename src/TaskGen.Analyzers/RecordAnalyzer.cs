using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>Runs the rules on the records of the request wherever they are created, as far as their values are constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordAnalyzer : DiagnosticAnalyzer
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
            var inBuild = new BuildDiagnostics();
            start.RegisterCompilationEndAction(inBuild.Report);
            start.RegisterOperationAction(
                context => AnalyzeCreation(context, isWindows, apiVersion, inBuild), OperationKind.ObjectCreation);
            start.RegisterOperationAction(AnalyzeArray, OperationKind.ArrayCreation);
            start.RegisterSyntaxNodeAction(AnalyzeCollection, SyntaxKind.CollectionExpression);
        });
    }

    private static void AnalyzeCreation(
        OperationAnalysisContext context, bool? isWindows, string apiVersion, BuildDiagnostics inBuild)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (ShapeOf(creation.Type) is not { } shape || (creation.Initializer is null && creation.Arguments.IsEmpty)) return;
        var sources = new List<SyntaxNode>();
        var reader = new RecordReader(sources, context.CancellationToken);
        var record = reader.Read(creation, shape);
        RuleScope.Of(
            record,
            shape,
            isWindows,
            finding => Report(finding, sources, context.Compilation, inBuild.Or(context.ReportDiagnostic)),
            apiVersion,
            [.. reader.CommandLines])
            .RunRules(context.CancellationToken);
    }

    private static void AnalyzeArray(OperationAnalysisContext context)
    {
        var creation = (IArrayCreationOperation)context.Operation;
        if (creation.Initializer is null || ShapeOf((creation.Type as IArrayTypeSymbol)?.ElementType) is not { } shape) return;
        var sources = new List<SyntaxNode>();
        var list = new RecordReader(sources, context.CancellationToken).Read(creation.Initializer.ElementValues, creation.Syntax, shape);
        RuleScope.Of(list, shape, finding => Report(finding, sources, context.Compilation, context.ReportDiagnostic))
            .RunRules(context.CancellationToken);
    }

    private static void AnalyzeCollection(SyntaxNodeAnalysisContext context)
    {
        var collection = (CollectionExpressionSyntax)context.Node;
        if (collection.Elements.Count < 2
            || context.SemanticModel.GetTypeInfo(collection, context.CancellationToken).ConvertedType is not { } type)
        {
            return;
        }
        if (MemberTypes.ElementOf(type) is not { } element || ShapeOf(element) is not { } shape) return;
        var sources = new List<SyntaxNode>();
        var list = new RecordReader(sources, context.CancellationToken).Read(collection, context.SemanticModel, shape);
        RuleScope.Of(list, shape, finding => Report(finding, sources, context.Compilation, context.ReportDiagnostic))
            .RunRules(context.CancellationToken);
    }

    private static ObjectShape? ShapeOf(ITypeSymbol? type) =>
        TaskSymbols.IsOurs(type) && type!.IsRecord ? TaskSchema.Find(type.Name) : null;

    private static void Report(Finding finding, List<SyntaxNode> sources, Compilation compilation, Action<Diagnostic> report)
    {
        if (!finding.SourceId.IsValue) return;
        var node = sources[finding.SourceId.Index];
        var location = node is ExpressionSyntax expression
            ? ValueLocation.FindInText(new LiteralPositions(expression, compilation), compilation, finding.Span)
            : new(node.GetLocation());
        var other = finding.OtherSourceId.IsValue && finding.OtherSourceId != finding.SourceId
            ? sources[finding.OtherSourceId.Index].GetLocation()
            : null;

        // A record's texts are not templates: a brace is a literal brace.
        var properties = location.Properties(finding, other).Select(static pair =>
            new KeyValuePair<string, string?>(pair.Key, pair.Value?.Replace("{{", "{").Replace("}}", "}")));
        report(finding.ToDiagnostic(location.Location, location.Additional(other), properties.ToImmutableDictionary()));
    }
}
