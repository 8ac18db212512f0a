using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Definition;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers;

/// <summary>Reports task attributes on types, and on parts of members, that are not read (TG0003).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeOutsideTaskAnalyzer : DiagnosticAnalyzer
{
    private const string Suffix = "Attribute";

    private static readonly ImmutableDictionary<string, string?> NotOnMember =
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Action, FixProperties.ApplyToProperty);

    private static readonly HashSet<string> Names = [.. AttributeTable.All.Select(static attribute => attribute.Name)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(AttributeOutsideTask.Descriptor, AttributeOutsideTask.NotOnMember);

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
        var type = (INamedTypeSymbol)context.Symbol;
        if (TaskSymbols.Has(type, AttributeTable.TaskProfile)) return;
        if (type is { TypeKind: TypeKind.Class, IsAbstract: true } || TaskSymbols.Has(type, AttributeTable.BatchTask))
        {
            AnalyzeMembers(context, type);
            return;
        }

        // The attributes of a type are bound anyway, those of its members are only where one has a name of ours.
        if (!type.GetAttributes().Any(static attribute => TaskSymbols.IsOurs(attribute.AttributeClass))
            && !OwnDeclarations(type, context.CancellationToken).Any(HasMemberAttribute))
        {
            return;
        }

        foreach (var attribute in type.GetAttributes().Concat(Members(type).SelectMany(AttributesOf)))
        {
            Report(context, AttributeOutsideTask.Descriptor, attribute, ImmutableDictionary<string, string?>.Empty);
        }
    }

    // In a task: parameters that are not those of a record, fields after properties, methods, and accessors.
    private static void AnalyzeMembers(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!OwnDeclarations(type, context.CancellationToken).Any(HasUnreadPlace)) return;
        var parameters = MemberAttributeReader.PrimaryParameters(type, context.CancellationToken);
        var read = new HashSet<AttributeData>(Members(type).Where(MemberAttributeReader.IsRead)
            .SelectMany(member => MemberAttributeReader.AttributesOf(member, parameters)));
        var written = Members(type).Where(static member => !MemberAttributeReader.IsIncomplete(member)).SelectMany(AttributesOf);
        foreach (var attribute in written.Where(attribute => !read.Contains(attribute)))
        {
            Report(context, AttributeOutsideTask.NotOnMember, attribute, NotOnMember);
        }
    }

    private static void Report(
        SymbolAnalysisContext context,
        DiagnosticDescriptor descriptor,
        AttributeData attribute,
        ImmutableDictionary<string, string?> properties)
    {
        if (TaskSymbols.IsOurs(attribute.AttributeClass)
            && AttributeTable.Find(attribute.AttributeClass!.MetadataName) is { Target: not null } shape
            && attribute.ApplicationSyntaxReference is { } reference)
        {
            var location = Location.Create(reference.SyntaxTree, reference.Span);
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, properties, shape.Name, context.Symbol.Name));
        }
    }

    // Generated files are not reported.
    private static IEnumerable<SyntaxNode> OwnDeclarations(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences
            .Where(static reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
            .Select(reference => reference.GetSyntax(cancellationToken));

    // The position of an attribute that is not on a property, a field, or a parameter of a record, determined from its syntax.
    private static bool HasUnreadPlace(SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax type && (HasAttribute(type.ParameterList) || type.Members.Any(HasUnreadPlace));

    private static bool HasUnreadPlace(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax => false,
        BasePropertyDeclarationSyntax property => property.AttributeLists.Any(static list => list.Target is not null)
            || (property.AccessorList?.Accessors.Any(static accessor => HasAttribute(accessor.AttributeLists)) ?? false),
        BaseTypeDeclarationSyntax => false,
        _ => HasAttribute(member),
    };

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

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => member is not INamedTypeSymbol);

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
