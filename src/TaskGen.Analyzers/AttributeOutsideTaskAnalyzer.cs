using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        // The attributes of a type are bound anyway, those of its members are only where one has a name of ours. Generated files are not
        // reported.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsAbstract || TaskSymbols.Has(type, AttributeTable.BatchTask) || TaskSymbols.Has(type, AttributeTable.TaskProfile))
        {
            return;
        }

        if (!type.GetAttributes().Any(static attribute => TaskSymbols.IsOurs(attribute.AttributeClass))
            && !type.DeclaringSyntaxReferences.Any(reference =>
                !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
                && HasMemberAttribute(reference.GetSyntax(context.CancellationToken))))
        {
            return;
        }

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

    private static bool HasMemberAttribute(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => HasAttribute(type.ParameterList) || type.Members.Any(HasAttribute),
        EnumDeclarationSyntax type => type.Members.Any(HasAttribute),
        _ => false,
    };

    private static bool HasAttribute(MemberDeclarationSyntax member) => HasAttribute(member.AttributeLists)
        || (member is BaseMethodDeclarationSyntax method && HasAttribute(method.ParameterList))
        || (member is BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
            && accessors.Any(static accessor => HasAttribute(accessor.AttributeLists)));

    private static bool HasAttribute(BaseParameterListSyntax? parameters) =>
        parameters is not null && parameters.Parameters.Any(static parameter => HasAttribute(parameter.AttributeLists));

    private static bool HasAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (MayBeOurs(attribute.Name)) return true;
            }
        }

        return false;
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
