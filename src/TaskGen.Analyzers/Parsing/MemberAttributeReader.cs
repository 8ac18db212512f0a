using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads the attributes of members, which take their values from the members.</summary>
internal sealed class MemberAttributeReader(ParseContext context, TextReader texts)
{
    /// <summary>Reads the members that a class declares.</summary>
    /// <param name="type">The task or one of its base classes.</param>
    /// <param name="level">The level of the values: a higher one replaces a lower one.</param>
    public void Read(INamedTypeSymbol type, int level)
    {
        var parameters = PrimaryParameters(type, context.CancellationToken);
        foreach (var member in type.GetMembers())
        {
            if (!IsRead(member)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            context.Continue(member);
            foreach (var attribute in AttributesOf(member, parameters)) Read(member, attribute, level);
        }
    }

    /// <summary>Returns whether the attributes of a member are read, as soon as the member is complete.</summary>
    public static bool IsRead(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && !IsIncomplete(member);

    /// <summary>Returns the attributes that take their values from a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="parameters">The <see cref="PrimaryParameters"/> of its type.</param>
    public static IEnumerable<AttributeData> AttributesOf(ISymbol member, ImmutableArray<IParameterSymbol> parameters)
    {
        var attributes = member.GetAttributes();
        if (member is not IPropertySymbol) return attributes;

        // An attribute of a record's parameter, such as [DependsOn] string? After, is meant for the property of the same name.
        var parameter = parameters.FirstOrDefault(parameter => parameter.Name == member.Name);
        return parameter is null ? attributes : attributes.Concat(parameter.GetAttributes());
    }

    /// <summary>Returns the parameters of a record that are declared with it.</summary>
    public static ImmutableArray<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!type.IsRecord) return ImmutableArray<IParameterSymbol>.Empty;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var reference]
                && reference.GetSyntax(cancellationToken) is RecordDeclarationSyntax)
            {
                return constructor.Parameters;
            }
        }

        return ImmutableArray<IParameterSymbol>.Empty;
    }

    /// <summary>Returns whether a member is still being typed: it has no name or no accessor yet, or a dot after its name.</summary>
    public static bool IsIncomplete(ISymbol member) =>
        member.Name.Length == 0
            || member is IPropertySymbol { GetMethod: null, SetMethod: null }
            || (member.Name.IndexOf('.') >= 0 && member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true });

    private void Read(ISymbol member, AttributeData attribute, int level)
    {
        if (attribute.AttributeClass is null or { TypeKind: TypeKind.Error }) context.MarkUnread(attribute);
        if (!TaskSymbols.IsOurs(attribute.AttributeClass)
            || AttributeTable.Find(attribute.AttributeClass!.MetadataName) is not { Target: not null } shape)
        {
            return;
        }
        var sourceId = context.NewSource(attribute);
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (HasError(type) || context.IsOpen(type))
        {
            context.MarkUnread(attribute);
            return;
        }

        if (!IsReadable(member) || context.Members.Of(member, type) is not { } value)
        {
            context.MarkUnread(attribute);
            context.Problems.Add(new MemberIsNotReadable(sourceId, member.Name, shape.Name));
            return;
        }

        if (HasValues(attribute, shape))
        {
            context.Problems.Add(new DuplicateProperty(
                sourceId, string.Join(".", shape.Path.Select(static step => step.Wire)))
            {
                Attribute = shape.Name,
                Member = member.Name,
                NameCount = shape.ElementName is null ? 0 : 1,
            });
            return;
        }

        if (MemberReader.Read(shape, value, type, sourceId) is not var (read, taken))
        {
            context.MarkUnread(attribute);
            context.Problems.Add(new MemberTypeIsNotCompatible(sourceId, member.Name, shape.Name, [.. shape.Members]));
            return;
        }

        if (shape.ElementValue is not null && read.Form == MemberForm.Text)
        {
            context.Builder.Add(shape.Path, Element(attribute, shape, read, sourceId), level);
            return;
        }

        var path = taken.Path;
        if (path[path.Count - 1].Kind is ValueKind.Objects or ValueKind.Texts) context.Builder.Add(path, read, level);
        else context.Builder.Set(path, read, level);
    }

    // An element that the attribute's argument names, such as an environment variable.
    private ObjectNode Element(AttributeData attribute, AttributeShape shape, MemberNode value, SourceId sourceId)
    {
        var name = shape.ElementName!;
        var properties = new List<PropertyNode>();
        if (NameArgument(attribute, shape) is { Value: string text })
        {
            properties.Add(new(name.Wire, texts.Read(text, context.NewSource(attribute, name.ClrName), name.Kind)));
        }
        else if (attribute.AttributeConstructor is null || NameArgument(attribute, shape) is not null)
        {
            properties.Add(new(name.Wire, context.Unknown(sourceId, attribute, name.ClrName)));
        }

        properties.Add(new(shape.ElementValue!.Wire, value));
        return new ObjectNode(sourceId, properties);
    }

    private static TypedConstant? NameArgument(AttributeData attribute, AttributeShape shape)
    {
        if (attribute.ConstructorArguments is [var first, ..]) return first;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == shape.ElementName!.ClrName) return argument.Value;
        }

        return null;
    }

    // Values of the attribute itself, where the member is to give them.
    private static bool HasValues(AttributeData attribute, AttributeShape shape)
    {
        var hasName = shape.ElementName is not null && attribute.ConstructorArguments.Length > 0;
        if (attribute.NamedArguments.Any(argument => hasName || argument.Key != shape.ElementName?.ClrName)) return true;
        return attribute.ConstructorArguments.Length > (hasName ? 1 : 0)
            && attribute.ConstructorArguments.Any(static constant =>
                constant is not { Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: true });
    }

    private static bool IsReadable(ISymbol member) => member is not (IPropertySymbol { GetMethod: null }
        or IPropertySymbol { IsIndexer: true }
        or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false });

    private static bool HasError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        _ => false,
    };
}
