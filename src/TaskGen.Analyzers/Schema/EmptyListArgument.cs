namespace TaskGen.Analyzers.Schema;

/// <summary>A boolean argument that gives an empty list where that differs from none.</summary>
/// <param name="Name">The name of the argument.</param>
/// <param name="List">The list, a property of the attribute's object.</param>
internal sealed record EmptyListArgument(string Name, PropertyShape List);
