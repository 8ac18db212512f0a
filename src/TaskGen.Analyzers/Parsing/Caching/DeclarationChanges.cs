using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>The names of the types whose definitions may differ between two compilations.</summary>
internal sealed class DeclarationChanges
{
    public static readonly DeclarationChanges None = new([]);
    public static readonly DeclarationChanges Everything = new(null);

    private readonly HashSet<string>? _names;

    private DeclarationChanges(HashSet<string>? names) => _names = names;

    /// <summary>
    /// Returns an empty set of names. They are compared without regard to case, since two types whose names differ only in case share the
    /// name of a generated file.
    /// </summary>
    public static HashSet<string> NewSet() => new(StringComparer.OrdinalIgnoreCase);

    public static DeclarationChanges Of(HashSet<string> names) => names.Count == 0 ? None : new(names);

    public bool Contains(string typeName) => _names?.Contains(typeName) != false;
}
