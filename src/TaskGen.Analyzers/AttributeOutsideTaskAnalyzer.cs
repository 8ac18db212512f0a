using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules.Definition;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>Reports task attributes on types that are not read (TG0003).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeOutsideTaskAnalyzer : DiagnosticAnalyzer
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Names = [.. AttributeTable.All.Select(static attribute => attribute.Name)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(AttributeOutsideTask.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TaskSymbols.IsReferencedBy(start.Compilation)) start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!MayBeOurs(attribute.Name)) return;

        // A type whose syntax makes it a task needs no symbol for its attributes.
        var declaration = attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (declaration is TypeDeclarationSyntax marked && TaskSyntax.MayBeTask(marked, ImmutableHashSet<string>.Empty)) return;

        // The type's attributes are bound already; this one would be bound once more.
        if (declaration is null
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type)
        {
            return;
        }
        if (type.IsAbstract || TaskSymbols.Has(type, AttributeTable.BatchTask) || TaskSymbols.Has(type, AttributeTable.TaskProfile))
        {
            return;
        }

        var info = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken);
        if ((info.Symbol
            ?? (info.CandidateSymbols.IsEmpty
            ? null
            : info.CandidateSymbols[0])) is not IMethodSymbol { ContainingType: { } attributeClass }
            || !TaskSymbols.IsOurs(attributeClass)
            || AttributeTable.Find(attributeClass.MetadataName) is not { } shape
            || shape.Target is null) return;

        context.ReportDiagnostic(Diagnostic.Create(AttributeOutsideTask.Descriptor, attribute.GetLocation(), shape.Name, type.Name));
    }

    private static bool MayBeOurs(NameSyntax name)
    {
        var identifier = TaskSyntax.Rightmost(name);
        return Names.Contains(identifier.EndsWith(Suffix, StringComparison.Ordinal)
            ? identifier.Substring(0, identifier.Length - Suffix.Length)
            : identifier);
    }
}
