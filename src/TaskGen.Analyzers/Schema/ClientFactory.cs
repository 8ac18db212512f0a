namespace TaskGen.Analyzers.Schema;

/// <summary>A static method of an official client that creates a part of the request.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="List">
/// The list whose elements, or the properties of whose only element, the arguments are; null if each parameter is named like its
/// property.
/// </param>
internal sealed record ClientFactory(string Name, PropertyShape? List);
