using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing;

/// <summary>The source of a value of a definition. Kept beside the definition, by analyzers only.</summary>
/// <param name="Class">The class of the chain of base classes that has the value, itself or by a profile that it uses.</param>
/// <param name="Owner">The class or the member that has the attribute.</param>
/// <param name="Attribute">The attribute that gives the value.</param>
/// <param name="Argument">The argument, by the attribute's property; null for the attribute as a whole.</param>
/// <param name="Element">The index of the element of an array argument; null for all of it.</param>
internal readonly record struct ValueSource(
    INamedTypeSymbol Class, ISymbol Owner, AttributeData Attribute, string? Argument, int? Element)
{
    /// <summary>Gets the member that gives the value, where the attribute takes it from one.</summary>
    public ISymbol? Member => Owner is INamedTypeSymbol ? null : Owner;

    /// <summary>
    /// Returns a key of the source that is the same for the generator, which does not see the parts of other generators, and for the
    /// analyzers.
    /// </summary>
    public string Key(GeneratorView? view)
    {
        var index = 0;
        foreach (var attribute in Owner.GetAttributes())
        {
            if (ReferenceEquals(attribute, Attribute)) break;
            if (view is null || view.IsSeen(Owner, attribute)) index++;
        }

        var key = (Member is null ? Owner.MetadataName : Owner.ContainingType.MetadataName + "." + Owner.Name) + "[" + Text(index) + "]";
        if (Argument is not null) key += "." + Argument;
        return Element is { } element ? key + "[" + Text(element) + "]" : key;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
