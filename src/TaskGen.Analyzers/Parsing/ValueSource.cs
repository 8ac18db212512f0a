using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Where a value of a definition stands in the source. Kept beside the definition, by analyzers only.</summary>
/// <param name="Attribute">The attribute that gives it, or null.</param>
/// <param name="Argument">The argument, by the attribute's property; null for the attribute as a whole.</param>
/// <param name="Element">Which element of an array argument, or -1.</param>
/// <param name="Member">The member that gives it, or null.</param>
internal readonly record struct ValueSource(AttributeData? Attribute, string? Argument, int Element, ISymbol? Member);
