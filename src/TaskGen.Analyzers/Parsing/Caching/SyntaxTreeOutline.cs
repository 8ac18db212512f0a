using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>The types and namespaces that a file declares, and the names that the signatures of each type mention.</summary>
internal sealed class SyntaxTreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxTreeOutline> Trees = new();

    private SyntaxTreeOutline(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var types = new List<TypeOutline>();
        var namespaces = new List<string>();
        foreach (var node in root.DescendantNodes(DeclaredType.MayContainTypes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is BaseNamespaceDeclarationSyntax space) AddNamespaces(namespaces, FullName(space));
            else if (DeclaredType.NameOf(node) is { } name) types.Add(new(name, () => References(node)));
        }

        Types = types;
        Namespaces = namespaces;
    }

    /// <summary>Gets the types, nested ones included: one entry for each declaration, so that a partial type may have several.</summary>
    public IReadOnlyList<TypeOutline> Types { get; }

    /// <summary>Gets the full names of the namespaces: <c>A</c> and <c>A.B</c> for <c>namespace A.B</c>.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    public static SyntaxTreeOutline Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Trees.TryGetValue(tree, out var known)) return known;
        var outline = new SyntaxTreeOutline(tree, cancellationToken);
        return Trees.GetValue(tree, _ => outline);
    }

    private static void AddNamespaces(List<string> namespaces, string name)
    {
        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1)) namespaces.Add(name.Substring(0, dot));
        namespaces.Add(name);
    }

    private static string FullName(BaseNamespaceDeclarationSyntax space)
    {
        var name = string.Join(".", Identifiers(space.Name));
        return space.Parent is BaseNamespaceDeclarationSyntax outer ? FullName(outer) + "." + name : name;
    }

    // Everything around a type takes part in the meaning of its names: usings, namespaces, and the types that contain it.
    private static string[] References(SyntaxNode type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in type.DescendantNodes(node => node == type || DeclaredType.IsSignature(node)))
        {
            if (node is SimpleNameSyntax name && !IsMemberName(name)) Add(names, name);
        }

        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            if (DeclaredType.NameOf(node) is { } container) names.Add(container);
            if (node is BaseNamespaceDeclarationSyntax space) names.UnionWith(Identifiers(space.Name));
            foreach (var directive in DeclaredType.UsingsOf(node))
            {
                foreach (var used in directive.DescendantNodes().OfType<SimpleNameSyntax>()) Add(names, used);
            }
        }

        return [.. names];
    }

    private static void Add(HashSet<string> names, SimpleNameSyntax name)
    {
        names.Add(name.Identifier.ValueText);
        var outermost = (SyntaxNode)name;
        while (outermost.Parent is NameSyntax parent) outermost = parent;
        if (outermost.Parent is AttributeSyntax) names.Add(name.Identifier.ValueText + "Attribute");
    }

    // Looked up in the type to the left, or in the attribute's class: a change of it is a change of that type.
    private static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        NameEqualsSyntax { Parent: AttributeArgumentSyntax } or NameColonSyntax => true,
        MemberAccessExpressionSyntax access => access.Name == name && access.Parent is not MemberAccessExpressionSyntax,
        _ => false,
    };

    private static IEnumerable<string> Identifiers(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText);
}
