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
    private static readonly ImmutableDictionary<string, string?> NotOnMember =
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Action, FixProperties.ApplyToProperty);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(new AttributeOutsideTask().Descriptors);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TaskSymbols.IsReferencedBy(start.Compilation)) return;
            var derived = new DerivedTasks(start.Compilation);
            start.RegisterSymbolAction(context => Analyze(context, derived), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DerivedTasks derived)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var isOfTask = type is { TypeKind: TypeKind.Class, IsAbstract: true }
            || TaskSymbols.Has(type, AttributeTable.BatchTask)
            || derived.IsBase(type, context.CancellationToken);
        var isOfProfiles = isOfTask && IsOfProfiles(context, type, derived);
        if (isOfTask && !isOfProfiles)
        {
            AnalyzeMembers(context, type);
            return;
        }

        // The attributes of a type are bound anyway, those of its members are only where one has a name of ours.
        var isProfile = isOfProfiles || TaskSymbols.Has(type, AttributeTable.TaskProfile);
        if ((isProfile || !type.GetAttributes().Any(static attribute => TaskSymbols.IsOurs(attribute.AttributeClass)))
            && !OwnDeclarations(type, context.CancellationToken).Any(TaskSyntax.HasMemberAttribute))
        {
            return;
        }

        var descriptor = isProfile ? AttributeOutsideTask.NotInProfile : AttributeOutsideTask.Descriptor;
        var ofMembers = Members(type).SelectMany(AttributesOf);
        foreach (var attribute in isProfile ? ofMembers : type.GetAttributes().Concat(ofMembers))
        {
            Report(context, descriptor, attribute, ImmutableDictionary<string, string?>.Empty);
        }
    }

    // In a task: parameters that are not those of a record, fields after properties, methods, and accessors.
    // Only profiles derive from the class, which have the attributes of classes only.
    private static bool IsOfProfiles(SymbolAnalysisContext context, INamedTypeSymbol type, DerivedTasks derived)
    {
        if (TaskSymbols.Has(type, AttributeTable.BatchTask)
            || !OwnDeclarations(type, context.CancellationToken).Any(TaskSyntax.HasMemberAttribute))
        {
            return false;
        }

        var tasks = derived.Of(type, context.CancellationToken).ToList();
        return tasks.Count > 0 && tasks.TrueForAll(static task => TaskSymbols.Has(task, AttributeTable.TaskProfile));
    }

    private static void AnalyzeMembers(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!OwnDeclarations(type, context.CancellationToken).Any(HasUnreadPlace)) return;
        var parameters = MemberAttributeReader.PrimaryParameters(type, context.CancellationToken);
        var read = new HashSet<AttributeData>(Members(type).Where(MemberAttributeReader.IsRead)
            .SelectMany(member => MemberAttributeReader.AttributesOf(member, parameters)));
        var written = Members(type).Where(static member => !IsIncomplete(member)).SelectMany(AttributesOf);
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
        declaration is TypeDeclarationSyntax type && (TaskSyntax.HasAttribute(type.ParameterList) || type.Members.Any(HasUnreadPlace));

    private static bool HasUnreadPlace(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax => false,
        BasePropertyDeclarationSyntax property => property.AttributeLists.Any(static list => list.Target is not null)
            || (property.AccessorList?.Accessors.Any(static accessor => TaskSyntax.HasAttribute(accessor.AttributeLists)) ?? false),
        BaseTypeDeclarationSyntax => false,
        _ => TaskSyntax.HasAttribute(member),
    };

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => member is not INamedTypeSymbol);

    private static bool IsIncomplete(ISymbol member) => MemberAttributeReader.IsIncomplete(member)
        || (member is IFieldSymbol { AssociatedSymbol: { } property } && MemberAttributeReader.IsIncomplete(property));

    // A parameter that has no name yet may become one of a record.
    private static IEnumerable<AttributeData> AttributesOf(ISymbol member) => member switch
    {
        { IsImplicitlyDeclared: true } and not IFieldSymbol => [],
        IMethodSymbol method => method.GetAttributes().Concat(method.Parameters
            .Where(static parameter => parameter.Name.Length > 0)
            .SelectMany(static parameter => parameter.GetAttributes())),
        _ => member.GetAttributes(),
    };
}
