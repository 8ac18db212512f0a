using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>
/// Runs the rules on tasks that are created with the types of an official .NET client, as far as their values are constants.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAnalyzer : DiagnosticAnalyzer
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
            foreach (var shape in ClientTable.All)
            {
                if (ClientSymbols.Find(start.Compilation, shape) is not { } client) continue;
                var names = new HashSet<string>(client.TypeNames);
                var factories = new HashSet<string>(client.FactoryNames);
                var isWindows = AnalysisOptions.IsWindows(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterCodeBlockAction(context =>
                {
                    var candidates = Candidates(context.CodeBlock, names, factories);
                    if (candidates.Count == 0) return;
                    new ClientBody(
                        client,
                        context.CodeBlock,
                        context.SemanticModel,
                        isWindows,
                        context.ReportDiagnostic,
                        context.CancellationToken).Analyze(candidates);
                });
            }
        });
    }

    // By their syntax, so that a body without them is not bound. Types below top-level statements have bodies of their own.
    private static List<ExpressionSyntax> Candidates(SyntaxNode body, HashSet<string> names, HashSet<string> factories)
    {
        var candidates = new List<ExpressionSyntax>();
        foreach (var node in body.DescendantNodes(
            static node => node is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)))
        {
            var isCandidate = node switch
            {
                ObjectCreationExpressionSyntax creation => names.Contains(NameOf(creation.Type)) || IsAlias(creation.Type),
                ImplicitObjectCreationExpressionSyntax creation =>
                    TypeOf(creation) is not { } type || names.Contains(NameOf(type)) || IsAlias(type),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } =>
                    factories.Contains(method),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var method } } =>
                    factories.Contains(method),
                _ => false,
            };
            if (isCandidate) candidates.Add((ExpressionSyntax)node);
        }

        return candidates;
    }

    // The type that is written beside new(); null where it is not written close by.
    private static TypeSyntax? TypeOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ReturnStatementSyntax @return when @return.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method => method.ReturnType,
        _ => null,
    };

    private static string NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool IsAlias(TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: var name }
            && type.SyntaxTree.GetRoot() is CompilationUnitSyntax root
            && root.Usings.Any(directive => directive.Alias?.Name.Identifier.ValueText == name);
}
