using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Emit;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Analyzers;

/// <summary>Adds the generated half to every class marked <c>[BatchTask]</c>. It reports nothing: the analyzers do.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TaskGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads a definition off each class.</summary>
    public const string ParsedStep = "Parsed";

    /// <summary>The step that finds the place of each hole in a command line.</summary>
    public const string PlacedStep = "Placed";

    /// <summary>The step that leaves out what nothing can be generated for.</summary>
    public const string TasksStep = "Tasks";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWindows = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalysisOptions.IsWindows(options.GlobalOptions));

        var parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
            "TaskGen.BatchTaskAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (context, cancellationToken) =>
            {
                // The attribute may stand on one part only; a class half typed may have it on two, and must not be generated twice.
                if (context.TargetSymbol is not INamedTypeSymbol type) return null;
                var first = TaskSymbols.FindAttribute(type, Schema.AttributeTable.BatchTask)?.ApplicationSyntaxReference;
                if (first is null || first.SyntaxTree != context.TargetNode.SyntaxTree || !context.TargetNode.Span.Contains(first.Span)) return null;
                return TaskParser.Parse(type, origins: null, cancellationToken);
            }).WithTrackingName(ParsedStep);

        var placed = parsed.Combine(isWindows)
            .Select(static (pair, _) => pair.Left is null ? null : HolePlacer.Place(pair.Left, pair.Right))
            .WithTrackingName(PlacedStep);

        var tasks = placed.Where(static task => task is { CanGenerate: true }).WithTrackingName(TasksStep);

        context.RegisterSourceOutput(tasks, static (context, task) =>
            context.AddSource(task!.Type.HintName, SourceText.From(TaskEmitter.Emit(task), Encoding.UTF8)));
    }}
