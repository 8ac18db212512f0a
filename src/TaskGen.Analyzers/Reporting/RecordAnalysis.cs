using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Reporting;

/// <summary>The rules on records of the request, where their values are constants.</summary>
internal static class RecordAnalysis
{
    public static void AnalyzeCreation(OperationAnalysisContext context, bool isWindows)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (ShapeOf(creation.Type) is not { } shape || (creation.Initializer is null && creation.Arguments.IsEmpty)) return;
        var sources = new List<SyntaxNode>();
        var record = new RecordReader(sources, context.CancellationToken).Read(creation, shape);
        TaskAnalyzer.RunRules(RuleScope.Of(record, shape, isWindows, finding => Report(finding, sources, context.ReportDiagnostic)), context.CancellationToken);
    }

    public static void AnalyzeArray(OperationAnalysisContext context)
    {
        var creation = (IArrayCreationOperation)context.Operation;
        if (creation.Initializer is null || ShapeOf((creation.Type as IArrayTypeSymbol)?.ElementType) is not { } shape) return;
        var sources = new List<SyntaxNode>();
        var list = new RecordReader(sources, context.CancellationToken).Read(creation.Initializer.ElementValues, creation.Syntax, shape);
        TaskAnalyzer.RunRules(RuleScope.Of(list, shape, finding => Report(finding, sources, context.ReportDiagnostic)), context.CancellationToken);
    }

    public static void AnalyzeCollection(SyntaxNodeAnalysisContext context)
    {
        var collection = (CollectionExpressionSyntax)context.Node;
        if (collection.Elements.Count < 2 || context.SemanticModel.GetTypeInfo(collection, context.CancellationToken).ConvertedType is not { } type) return;
        if (MemberTypes.ElementOf(type) is not { } element || ShapeOf(element) is not { } shape) return;
        var sources = new List<SyntaxNode>();
        var list = new RecordReader(sources, context.CancellationToken).Read(collection, context.SemanticModel, shape);
        TaskAnalyzer.RunRules(RuleScope.Of(list, shape, finding => Report(finding, sources, context.ReportDiagnostic)), context.CancellationToken);
    }

    private static ObjectShape? ShapeOf(ITypeSymbol? type) => TaskSymbols.IsOurs(type) && type!.IsRecord ? TaskSchema.Find(type.Name) : null;

    private static void Report(Finding finding, List<SyntaxNode> sources, Action<Diagnostic> report)
    {
        if (finding.SourceId < 0) return;
        var node = sources[finding.SourceId];
        var location = finding.Start >= 0 && node is ExpressionSyntax expression && new LiteralPositions(expression).Map(finding.Start, finding.Length) is { } span
            ? Location.Create(node.SyntaxTree, span)
            : node.GetLocation();
        var others = finding.OtherSourceId >= 0 && finding.OtherSourceId != finding.SourceId ? new[] { sources[finding.OtherSourceId].GetLocation() } : null;

        // A record's texts are no templates: a brace is a brace.
        var properties = finding.Properties.Select(static pair => new KeyValuePair<string, string?>(pair.Key, pair.Value?.Replace("{{", "{").Replace("}}", "}")));
        report(Diagnostic.Create(finding.Descriptor, location, others, properties.ToImmutableDictionary(), finding.Arguments));
    }
}
