namespace TaskGen.Analyzers.Model;

/// <summary>A part of a text, such as a placeholder of a template.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">Its number of characters.</param>
internal readonly record struct TextRange(int Start, int Length);
