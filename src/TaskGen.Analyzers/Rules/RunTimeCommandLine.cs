using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules;

/// <summary>A command line that code puts together at run time.</summary>
/// <param name="Text">The text, with a placeholder for each value.</param>
/// <param name="Sources">The expressions of the values, in the order of the placeholders.</param>
/// <param name="Path">The path of its property as messages name it.</param>
internal sealed record RunTimeCommandLine(TextNode Text, EquatableArray<SourceId> Sources, string Path);
