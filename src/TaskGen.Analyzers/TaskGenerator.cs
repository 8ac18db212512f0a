using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Generation;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Parsing.Caching;

namespace TaskGen.Analyzers;

/// <summary>Adds the generated partial to every class marked <c>[BatchTask]</c>. It reports nothing; the analyzers do.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TaskGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads the definition of each class.</summary>
    public const string ParsedStep = "Parsed";

    /// <summary>The step that finds the quoting context of each placeholder in a command line.</summary>
    public const string ResolvedStep = "Resolved";

    /// <summary>The step that leaves out definitions for which no code can be generated.</summary>
    public const string TasksStep = "Tasks";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWindows =
            context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalysisOptions.IsWindows(options.GlobalOptions));

        // ForAttributeWithMetadataName is not used: it binds all attributes of every class after each edit. Here, the syntax selects the
        // classes, and DefinitionCache returns the previous definition while no declaration has changed.
        var parsed = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is TypeDeclarationSyntax { AttributeLists.Count: > 0 },
            static (context, cancellationToken) =>
                DefinitionCache.GetOrParse((TypeDeclarationSyntax)context.Node, context.SemanticModel, cancellationToken))
            .Where(static task => task is not null)
            .WithTrackingName(ParsedStep);

        var resolved = parsed.Combine(isWindows)
            .Select(static (pair, _) => PlaceholderResolver.Resolve(pair.Left!, new(pair.Right)))
            .WithTrackingName(ResolvedStep);

        var tasks = resolved.Where(static task => task.CanGenerate).WithTrackingName(TasksStep);

        var apiVersion =
            context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalysisOptions.ApiVersion(options.GlobalOptions));
        context.RegisterSourceOutput(tasks.Combine(apiVersion), static (context, pair) => context.AddSource(
            pair.Left.Type.HintName,
            GeneratedSources.Add(TaskEmitter.Emit(pair.Left, pair.Right))));
    }
}
