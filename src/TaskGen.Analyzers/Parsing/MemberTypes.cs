using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>How the type of a member reads its value as a text.</summary>
internal static class MemberTypes
{
    public static MemberType Of(ITypeSymbol type, out int maxLength)
    {
        maxLength = type.SpecialType switch
        {
            SpecialType.System_SByte => 4,
            SpecialType.System_Byte => 3,
            SpecialType.System_Int16 => 6,
            SpecialType.System_UInt16 => 5,
            SpecialType.System_Int32 => 11,
            SpecialType.System_UInt32 => 10,
            SpecialType.System_Int64 or SpecialType.System_UInt64 => 20,
            SpecialType.System_Boolean => 5,
            SpecialType.System_Char => 1,
            _ => TaskSymbols.IsSystem(type, "Guid") ? 36 : 0,
        };

        switch (type.SpecialType)
        {
            case SpecialType.System_String: return MemberType.String;
            case SpecialType.System_Char: return MemberType.Char;
            case SpecialType.System_Boolean: return MemberType.Boolean;
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64:
                return MemberType.Integer;
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal: return MemberType.Floating;
            case SpecialType.System_DateTime: return MemberType.DateTime;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            var isFlags = type.GetAttributes().Any(static attribute => TaskSymbols.IsSystem(attribute.AttributeClass, "FlagsAttribute"));
            return isFlags ? MemberType.FlagsEnum : MemberType.Enum;
        }

        if (TaskSymbols.IsSystem(type, "Guid")) return MemberType.Guid;
        if (TaskSymbols.IsSystem(type, "DateTimeOffset")) return MemberType.DateTime;
        if (TaskSymbols.IsSystem(type, "TimeSpan")) return MemberType.TimeSpan;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (TaskSymbols.IsSystem(current, "Uri")) return MemberType.Uri;
        }

        if (TaskSymbols.IsSystem(type, "IFormattable")
            || type.AllInterfaces.Any(static implemented => TaskSymbols.IsSystem(implemented, "IFormattable")))
        {
            return MemberType.Formattable;
        }
        if (HasText(type)) return MemberType.Object;
        return ElementOf(type) is { SpecialType: SpecialType.System_String } ? MemberType.Strings : MemberType.None;
    }

    /// <summary>The element type of a sequence, or null if the type is not a sequence; a string is a text.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String) return null;
        if (type is IArrayTypeSymbol { Rank: 1 } array) return array.ElementType;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } self)
        {
            return self.TypeArguments[0];
        }
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return implemented.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the type is <c>KeyValuePair&lt;string, …&gt;</c>; then <paramref name="value"/> is the type of its values.
    /// </summary>
    public static bool IsVariable(ITypeSymbol type, out ITypeSymbol value)
    {
        if (type is INamedTypeSymbol { MetadataName: "KeyValuePair`2", TypeArguments: [{ SpecialType: SpecialType.System_String }, var second] })
        {
            value = second;
            return true;
        }

        value = type;
        return false;
    }

    // A ToString of its own, below object and ValueType; a record has one, but it is made for debugging and shows all members.
    private static bool HasText(ITypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsRecord || ElementOf(type) is not null) return false;
        for (var current = type; current is not null
            && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            foreach (var member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.Length: 0, IsImplicitlyDeclared: false }) return true;
            }
        }

        return false;
    }
}
