using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
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
            if (TaskSymbols.IsReferencedBy(start.Compilation)) start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        // Nearly every type has no attribute with a name of ours, or is a task: its syntax shows it, and nothing is bound.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsAbstract || !HasAttributeOutsideTask(type, context.CancellationToken)) return;
        if (TaskSymbols.Has(type, AttributeTable.BatchTask) || TaskSymbols.Has(type, AttributeTable.TaskProfile)) return;

        foreach (var attribute in AttributesOf(type))
        {
            if (TaskSymbols.IsOurs(attribute.AttributeClass)
                && AttributeTable.Find(attribute.AttributeClass!.MetadataName) is { Target: not null } shape
                && attribute.ApplicationSyntaxReference is { } reference)
            {
                var location = Location.Create(reference.SyntaxTree, reference.Span);
                context.ReportDiagnostic(Diagnostic.Create(AttributeOutsideTask.Descriptor, location, shape.Name, type.Name));
            }
        }
    }

    private static bool HasAttributeOutsideTask(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var hasOurs = false;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            if (declaration is TypeDeclarationSyntax marked && TaskSyntax.MayBeTask(marked, ImmutableHashSet<string>.Empty)) return false;
            hasOurs = hasOurs || declaration
                .DescendantNodes(node => node == declaration || node is not (BaseTypeDeclarationSyntax or BlockSyntax or ExpressionSyntax))
                .Any(static node => node is AttributeSyntax attribute && MayBeOurs(attribute.Name));
        }

        return hasOurs;
    }

    private static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol type) => type.GetAttributes()
        .Concat(type.GetMembers().Where(static member => member is not INamedTypeSymbol).SelectMany(AttributesOf));

    private static IEnumerable<AttributeData> AttributesOf(ISymbol member) => member switch
    {
        { IsImplicitlyDeclared: true } and not IFieldSymbol => [],
        IMethodSymbol method => method.GetAttributes().Concat(method.Parameters.SelectMany(static parameter => parameter.GetAttributes())),
        _ => member.GetAttributes(),
    };

    private static bool MayBeOurs(NameSyntax name)
    {
        var identifier = TaskSyntax.Rightmost(name);
        return Names.Contains(identifier.EndsWith(Suffix, StringComparison.Ordinal)
            ? identifier.Substring(0, identifier.Length - Suffix.Length)
            : identifier);
    }
}
