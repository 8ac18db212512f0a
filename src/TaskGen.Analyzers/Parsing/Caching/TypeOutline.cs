using System;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>A type, or a part of it.</summary>
/// <param name="name">Its name.</param>
/// <param name="readReferences">Reads the names in its signatures.</param>
internal sealed class TypeOutline(string name, Func<string[]> readReferences)
{
    private readonly Lazy<string[]> _references = new(readReferences);

    /// <summary>Gets the name of the type.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the names that its signatures, and what is around it, mention.</summary>
    public string[] References => _references.Value;
}
