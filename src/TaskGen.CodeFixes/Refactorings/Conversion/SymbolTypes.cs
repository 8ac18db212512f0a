using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Writing;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>The attributes and enums of the runtime that a compilation references.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SymbolTypes(Compilation compilation) : IRuntimeTypes
{
    /// <inheritdoc/>
    public IReadOnlyList<string> MembersOf(string name) =>
        [.. Find(name)?.GetMembers().OfType<IFieldSymbol>()
            .OrderBy(static field => Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture))
            .Select(static field => field.Name) ?? []];

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<string>> ConstructorsOf(string name) =>
        Find(name + "Attribute")?.InstanceConstructors
            .Select(static constructor => constructor.Parameters.Select(static parameter => parameter.Name).ToArray()) ?? [];

    private INamedTypeSymbol? Find(string name) => compilation.GetTypeByMetadataName("TaskGen." + name);
}
