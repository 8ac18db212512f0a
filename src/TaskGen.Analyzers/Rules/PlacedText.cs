using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>A text with its row of the schema, its REST path and the object that it belongs to.</summary>
internal readonly record struct PlacedText(TextNode Text, PropertyShape Property, string Path, ObjectNode Owner) : IMatch<TextConstraint>
{
    public bool Matches(TextConstraint key) => Property.Constraint == key;
}
