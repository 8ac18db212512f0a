using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// Recognizes the types of TaskGen, and a few of the framework, by name, so that nothing is looked up in the compilation.
/// </summary>
internal static class TaskSymbols
{
    private const string Suffix = "Attribute";

    /// <summary>
    /// Returns whether a project uses TaskGen. For a project that does not, this lookup is the only cost of the analyzers. The name of the
    /// assembly is known at once; looking for a type makes the compiler bind what it may bind later, on other threads.
    /// </summary>
    public static bool IsReferencedBy(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == AttributeTable.Namespace)
        || compilation.GetTypeByMetadataName(AttributeTable.Namespace + "." + AttributeTable.BatchTask + Suffix) is not null;

    public static bool IsOurs(ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: AttributeTable.Namespace } space }
        && space.ContainingNamespace.IsGlobalNamespace;

    public static bool IsOurs(ITypeSymbol? type, string metadataName) => IsOurs(type) && type!.MetadataName == metadataName;

    public static bool IsSystem(ITypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.MetadataName == name;

    public static AttributeData? FindAttribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass) && IsAttributeName(attribute.AttributeClass!.MetadataName, name)) return attribute;
        }

        return null;
    }

    private static bool IsAttributeName(string metadataName, string name) =>
        metadataName.Length == name.Length + Suffix.Length
            && metadataName.StartsWith(name, StringComparison.Ordinal)
            && metadataName.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Returns the name of an attribute as it is written: <c>OutputFile</c>.</summary>
    public static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    public static bool Has(ISymbol symbol, string attributeName) => FindAttribute(symbol, attributeName) is not null;

    /// <summary>Whether the type is a task: it implements <c>IBatchTask</c>, or will once its generated part exists.</summary>
    public static bool IsTask(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Has(current, AttributeTable.BatchTask)) return true;
        }

        return IsOurs(type, "IBatchTask") || IsBatchTask(type);
    }

    /// <summary>Returns whether the type implements <c>IBatchTask</c>.</summary>
    public static bool IsBatchTask(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsOurs(implemented, "IBatchTask")) return true;
        }

        return false;
    }

    /// <summary>Returns whether the class is marked as a task or as a profile.</summary>
    public static bool IsMarked(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (!IsOurs(attribute.AttributeClass)) continue;
            var name = attribute.AttributeClass!.MetadataName;
            if (IsAttributeName(name, AttributeTable.BatchTask) || IsAttributeName(name, AttributeTable.TaskProfile)) return true;
        }

        return false;
    }

    /// <summary>Returns whether one of the attributes is a task attribute.</summary>
    public static bool HasTaskAttribute(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (IsOurs(attribute.AttributeClass)) return true;
        }

        return false;
    }
}
