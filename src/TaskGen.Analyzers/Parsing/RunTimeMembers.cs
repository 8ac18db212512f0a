using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>The members of a task whose values differ between instances.</summary>
internal static class RunTimeMembers
{
    // Texts with such names have characters that no id may have, or are too long for one.
    private static readonly string[] NotIdentifying =
        ["Url", "Uri", "Path", "File", "Folder", "Directory", "Command", "Line", "Arguments", "Text", "Description", "Image", "Pattern"];

    /// <summary>Returns the members of a class and its base classes with a text that the caller sets.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!MemberAttributeReader.IsIncomplete(member)
                    && TypeOf(member) is { } value
                    && MemberTypes.Of(value, out _) is MemberType.Integer or MemberType.String or MemberType.Guid or MemberType.Enum
                    && !MemberResolver.IsSecret(member)
                    && !Attributes(member).Contains("CommandLine"))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Returns the member that is most likely to identify an instance, or null if none is.</summary>
    public static string? Identifying(INamedTypeSymbol type)
    {
        var resolver = new MemberResolver(type);
        var members = Of(type).Where(member => IsIdentifying(member, TypeOf(member)!) && resolver.Find(member.Name) is not null).ToList();
        return (members.Find(static member => TypeOf(member)!.SpecialType != SpecialType.System_String) ?? members.FirstOrDefault())?.Name;
    }

    private static bool IsIdentifying(ISymbol member, ITypeSymbol type)
    {
        // A member with another attribute is for a property of the request that has nothing to do with the id.
        if (type.NullableAnnotation == NullableAnnotation.Annotated) return false;
        if (Attributes(member).Any(static attribute => attribute != "EnvironmentSetting")) return false;
        return type.SpecialType != SpecialType.System_String
            || !NotIdentifying.Any(ending => member.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // An attribute of a record's parameter is meant for the property of the same name.
    private static IEnumerable<string> Attributes(ISymbol member) =>
        (member.ContainingType.IsRecord
            ? member.ContainingType.InstanceConstructors.SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == member.Name)
                .SelectMany(static parameter => parameter.GetAttributes())
            : [])
        .Concat(member.GetAttributes())
        .Where(static attribute => TaskSymbols.IsOurs(attribute.AttributeClass))
        .Select(TaskSymbols.ShortName);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null, SetMethod: not null } property => property.Type,
        IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };
}
