using TaskGen.Analyzers.Definitions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Where a hole stands in a command line.</summary>
/// <param name="Layers">What is quoted around it, from the inside out.</param>
/// <param name="Refusal">Why nothing can be quoted safely there, or null.</param>
/// <param name="IsWholeWord">Nothing else stands in its word, so that a list can stand there.</param>
/// <param name="TakesPlainValues">A value of letters, digits, - and _ alone is safe there all the same.</param>
internal sealed record HolePlace(EquatableArray<CommandLayer> Layers, string? Refusal = null, bool TakesPlainValues = false, bool IsWholeWord = false);
