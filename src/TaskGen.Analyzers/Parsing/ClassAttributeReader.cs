using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads the attributes of a class, whose arguments are their values.</summary>
internal sealed class ClassAttributeReader(ParseContext context, TextReader texts)
{
    private readonly ArgumentReader _arguments = new(context, texts);

    /// <summary>Reads the attributes of a class.</summary>
    /// <param name="type">The task, one of its base classes, or a profile.</param>
    /// <param name="level">The level of the values: a higher one replaces a lower one.</param>
    public void Read(INamedTypeSymbol type, int level)
    {
        foreach (var attribute in type.GetAttributes())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!TaskSymbols.IsOurs(attribute.AttributeClass) || AttributeTable.Find(attribute.AttributeClass!.MetadataName) is not { IsForMembersOnly: false } shape) continue;
            Read(attribute, shape, level);
        }
    }

    private void Read(AttributeData attribute, AttributeShape shape, int level)
    {
        var sourceId = context.NewSource(attribute);
        if (shape.Target?.Kind == ValueKind.Texts)
        {
            foreach (var (argument, constant) in Arguments(attribute))
            {
                foreach (var item in _arguments.ReadTexts(attribute, argument, constant)) context.Builder.Add(shape.Path, item, level);
            }

            return;
        }

        var values = new List<(EquatableArray<PropertyShape> Path, Node Value)>();
        var isBroken = attribute.AttributeConstructor is null;
        foreach (var (argument, constant) in Arguments(attribute))
        {
            if (shape.EmptyList is { } empty && empty.Name == argument)
            {
                if (constant.Value is true) context.Builder.Ensure([.. shape.Path, empty.List], context.NewSource(attribute, argument), level, isEmptyAsked: true);
                continue;
            }

            var path = ArgumentPaths.Find(shape, argument);
            if (path.IsDefault) continue;
            if (_arguments.Read(attribute, argument, constant, path[path.Count - 1]) is { } value) values.Add((path, value));
            isBroken |= constant.Kind == TypedConstantKind.Error;
        }

        // What the compiler could not read is reported by the compiler; it must not count as missing here.
        if (isBroken && shape.IsListElement)
        {
            context.Builder.Add(shape.Path, new UnknownNode(sourceId), level);
            return;
        }

        if (isBroken)
        {
            foreach (var path in ArgumentPaths.Of(shape).Select(static pair => pair.Value))
            {
                if (path[path.Count - 1].IsRequired && !values.Any(value => value.Path.SequenceEqual(path))) values.Add((path, new UnknownNode(sourceId)));
            }
        }

        if (shape.IsListElement)
        {
            context.Builder.Add(shape.Path, context.Builder.BuildObject(shape.Object, sourceId, values), level);
            return;
        }

        context.Builder.Ensure(shape.Path, sourceId, level);
        foreach (var (path, value) in values) context.Builder.Set(shape.Path.Count == 0 ? path : [.. shape.Path, .. path], value, level);
    }

    private static IEnumerable<(string Argument, TypedConstant Constant)> Arguments(AttributeData attribute)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
        {
            var name = parameters[i].Name;
            if (name.Length > 0) yield return (char.ToUpperInvariant(name[0]) + name.Substring(1), attribute.ConstructorArguments[i]);
        }

        foreach (var named in attribute.NamedArguments) yield return (named.Key, named.Value);
    }
}
