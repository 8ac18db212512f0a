using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model;

/// <summary>What generated code must repeat of the task's type to add to it.</summary>
/// <param name="Namespace">The namespace, escaped where it must be; empty for the global one.</param>
/// <param name="Containing">The declarations of the types around it, outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">Its own declaration: <c>partial record struct RenderFrame</c>.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="HintName">A file name that no other type has.</param>
internal sealed record TypeIdentity(string Namespace, EquatableArray<string> Containing, string Declaration, string Name, string HintName);
