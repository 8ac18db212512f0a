using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
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
            if (attribute.AttributeClass is null or { TypeKind: TypeKind.Error }) context.MarkUnread(attribute);
            if (!TaskSymbols.IsOurs(attribute.AttributeClass)
                || AttributeTable.Find(attribute.AttributeClass!.MetadataName) is not { IsForMembersOnly: false } shape)
            {
                continue;
            }
            Read(attribute, shape, level);
        }
    }

    private void Read(AttributeData attribute, AttributeShape shape, int level)
    {
        var sourceId = context.NewSource(attribute);
        if (shape.Target?.Kind == ValueKind.Texts)
        {
            if (attribute.AttributeConstructor is null) MarkUnreadArguments(attribute);
            var isGiven = false;
            foreach (var (argument, constant) in Arguments(attribute))
            {
                var items = _arguments.ReadTexts(attribute, argument, constant);
                if (items.Count > 0 && isGiven)
                {
                    context.Problems.Add(new DuplicateProperty(
                        sourceId, string.Join(".", shape.Path.Select(static step => step.Wire)))
                    { OtherSourceId = sourceId });
                    return;
                }

                foreach (var item in items) context.Builder.Add(shape.Path, item, level);
                isGiven |= items.Count > 0;
            }

            return;
        }

        var values = new List<(EquatableArray<PropertyShape> Path, Node Value)>();
        var isBroken = attribute.AttributeConstructor is null;
        if (isBroken) MarkUnreadArguments(attribute);
        foreach (var (argument, constant) in Arguments(attribute))
        {
            if (shape.EmptyList is { } empty && empty.Name == argument)
            {
                if (constant.Kind == TypedConstantKind.Error) context.MarkUnread(attribute, argument);
                else if (constant.Value is true) context.Builder.Ensure(
                    [.. shape.Path, empty.List], context.NewSource(attribute, argument), level, isEmptyAsked: true);
                continue;
            }

            var path = ArgumentPaths.Find(shape, argument);
            if (path.IsDefault)
            {
                // The target system, for example, is not a property of the request, but decides how values are quoted.
                context.NewSource(attribute, argument);
                if (constant.Kind == TypedConstantKind.Error) context.MarkUnread(attribute, argument);
                continue;
            }

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
                if (path[path.Count - 1].IsRequired && !values.Any(value => value.Path.SequenceEqual(path)))
                {
                    values.Add((path, new UnknownNode(sourceId)));
                }
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

    // The compiler binds no constructor where it does not know the type of an argument.
    private void MarkUnreadArguments(AttributeData attribute)
    {
        var before = context.Unread.Count;
        if (attribute.ApplicationSyntaxReference?.GetSyntax(
            context.CancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            && context.Type.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
            && compilation.ContainsSyntaxTree(arguments[0].SyntaxTree))
        {
            var model = compilation.GetSemanticModel(arguments[0].SyntaxTree);
            for (var i = 0; i < arguments.Count; i++)
            {
                if (model.GetConstantValue(arguments[i].Expression, context.CancellationToken).HasValue) continue;
                var name = arguments[i].NameEquals?.Name.Identifier.ValueText ?? arguments[i].NameColon?.Name.Identifier.ValueText;
                if (name is not null) context.MarkUnread(attribute, Capitalized(name));
                else if (Parameter(
                    attribute.AttributeClass!,
                    i) is { } parameter) context.MarkUnread(
                        attribute, Capitalized(parameter.Name), parameter.IsParams ? i - parameter.Ordinal : null);
            }
        }

        if (context.Unread.Count == before) context.MarkUnread(attribute);
    }

    private static IParameterSymbol? Parameter(INamedTypeSymbol attributeClass, int position)
    {
        foreach (var constructor in attributeClass.InstanceConstructors)
        {
            if (constructor.Parameters.Length > position) return constructor.Parameters[position];
            if (constructor.Parameters.LastOrDefault() is { IsParams: true } last) return last;
        }

        return null;
    }

    private static string Capitalized(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name.Substring(1);

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
