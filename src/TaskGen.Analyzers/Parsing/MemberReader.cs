using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds what an attribute takes from the type of its member.</summary>
internal static class MemberReader
{
    /// <summary>
    /// Returns the member's value as the attribute reads it and where in the request it goes, or null if the attribute takes no value
    /// of its type.
    /// </summary>
    public static (MemberNode Node, MemberShape Shape)? Read(
        AttributeShape attribute, MemberValue value, ITypeSymbol type, SourceId sourceId)
    {
        var core = MemberResolver.Unwrap(type, out _);
        var element = MemberTypes.ElementOf(core);
        foreach (var shape in attribute.Members)
        {
            if (!Fits(shape, value, core, element)) continue;
            var isImmutableArray = core is INamedTypeSymbol { MetadataName: "ImmutableArray`1", IsValueType: true };
            return (new MemberNode(sourceId, value, Form(shape.Kind), isImmutableArray), shape);
        }

        return null;
    }

    private static bool Fits(MemberShape shape, MemberValue value, ITypeSymbol type, ITypeSymbol? element) => shape.Kind switch
    {
        MemberKind.Text => IsText(value.Type),
        MemberKind.String or MemberKind.CommandLine => value.Type == MemberType.String,
        MemberKind.Integer => type.SpecialType == SpecialType.System_Int32,
        MemberKind.Strings => element is { SpecialType: SpecialType.System_String },
        MemberKind.Single or MemberKind.Mount => TaskSymbols.IsOurs(type, shape.TypeName!),
        MemberKind.Many or MemberKind.Mounts => TaskSymbols.IsOurs(element, shape.TypeName!),
        MemberKind.Task => TaskSymbols.IsTask(type),
        MemberKind.Tasks => element is not null && TaskSymbols.IsTask(element),
        MemberKind.Variables =>
            element is not null
                && MemberTypes.IsVariable(element, out var item)
                && IsText(MemberTypes.Of(MemberResolver.Unwrap(item, out _), out _)),
        _ => false,
    };

    private static MemberForm Form(MemberKind kind) => kind switch
    {
        MemberKind.CommandLine => MemberForm.CommandLine,
        MemberKind.Integer => MemberForm.Integer,
        MemberKind.Strings => MemberForm.Strings,
        MemberKind.Single => MemberForm.Model,
        MemberKind.Many => MemberForm.Models,
        MemberKind.Mount => MemberForm.Mount,
        MemberKind.Mounts => MemberForm.Mounts,
        MemberKind.Task => MemberForm.Task,
        MemberKind.Tasks => MemberForm.Tasks,
        MemberKind.Variables => MemberForm.Variables,
        MemberKind.Text or MemberKind.String => MemberForm.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool IsText(MemberType type) => type is not (MemberType.None or MemberType.Strings);
}
