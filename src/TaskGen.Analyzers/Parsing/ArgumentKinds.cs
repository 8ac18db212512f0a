using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>What an argument of an attribute gives, as far as it is known while it is typed.</summary>
internal static class ArgumentKinds
{
    /// <summary>Returns the kind of value that an argument gives; null for what is not an argument of TaskGen.</summary>
    public static ValueKind? Of(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent?.Parent is not AttributeSyntax attribute
            || model.GetTypeInfo(attribute, cancellationToken).Type is not { } type
            || !TaskSymbols.IsOurs(type)
            || AttributeTable.Find(type.MetadataName) is not { } shape)
        {
            return null;
        }

        // Each argument is an element of the list.
        if (shape.Target?.Kind == ValueKind.Texts) return ValueKind.Texts;
        if (NameOf(argument, attribute, model, cancellationToken) is not { Length: > 0 } name) return null;
        var path = ArgumentPaths.Find(shape, char.ToUpper(name[0], CultureInfo.InvariantCulture) + name.Substring(1));
        return path.IsDefault ? null : path[path.Count - 1].Kind;
    }

    private static string? NameOf(
        AttributeArgumentSyntax argument, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.NameEquals is { } equals) return equals.Name.Identifier.ValueText;
        if (argument.NameColon is { } colon) return colon.Name.Identifier.ValueText;
        var symbol = model.GetSymbolInfo(attribute, cancellationToken);
        var constructor = (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        return constructor?.Parameters.ElementAtOrDefault(attribute.ArgumentList!.Arguments.IndexOf(argument))?.Name;
    }
}
