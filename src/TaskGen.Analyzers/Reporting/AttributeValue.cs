using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Reporting;

/// <summary>The expression that gives an attribute's value.</summary>
internal static class AttributeValue
{
    /// <summary>Finds the expression.</summary>
    /// <param name="syntax">The attribute.</param>
    /// <param name="attribute">The same, bound.</param>
    /// <param name="argument">The attribute's property.</param>
    /// <param name="element">The index of an element of an array; null for all of it.</param>
    public static ExpressionSyntax? Find(AttributeSyntax syntax, AttributeData attribute, string argument, int? element)
    {
        if (syntax.ArgumentList is not { } list) return null;
        var parameters = attribute.AttributeConstructor?.Parameters;
        var position = parameters?.ToList().FindIndex(parameter => IsNamed(parameter.Name, argument));

        // Where the constructor sets the property too, the named argument is the duplicate.
        if (list.Arguments.Any(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument)) position = null;

        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var candidate = list.Arguments[i];
            var isMeant = candidate.NameEquals is { } equals ? equals.Name.Identifier.ValueText == argument
                : candidate.NameColon is { } colon ? IsNamed(colon.Name.Identifier.ValueText, argument)
                : i == position;
            if (!isMeant) continue;
            if (element is not { } item) return candidate.Expression;
            if (Element(candidate.Expression, item) is { } found) return found;

            // params: the elements are arguments of their own.
            var expanded = i + item;
            return expanded < list.Arguments.Count && list.Arguments[expanded].NameEquals is null
                ? list.Arguments[expanded].Expression
                : candidate.Expression;
        }

        return null;
    }

    private static ExpressionSyntax? Element(ExpressionSyntax array, int element)
    {
        var elements = array switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
            ImplicitArrayCreationExpressionSyntax created => created.Initializer.Expressions.ToList(),
            CollectionExpressionSyntax collection =>
                collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression).ToList(),
            _ => null,
        };
        return elements is not null && element < elements.Count ? elements[element] : null;
    }

    private static bool IsNamed(string parameter, string argument) =>
        parameter.Length == argument.Length
            && char.ToUpperInvariant(parameter[0]) == argument[0]
            && string.CompareOrdinal(parameter, 1, argument, 1, argument.Length) == 0;
}
