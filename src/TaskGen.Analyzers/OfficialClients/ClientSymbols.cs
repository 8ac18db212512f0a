using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>The types of an official client as a compilation references them.</summary>
internal sealed class ClientSymbols : IMemberNames
{
    private static readonly Regex QuotedName = new("'(?<name>[a-z][A-Za-z]*)'", RegexOptions.CultureInvariant);

    private readonly ClientShape _client;
    private readonly Dictionary<string, ClientType> _types = [];
    private readonly Dictionary<(ObjectShape Shape, string Wire), string> _names = [];
    private readonly HashSet<(ObjectShape Shape, string Wire)> _readOnly = [];
    private readonly Dictionary<string, string> _namesByWire = [];
    private readonly ConcurrentDictionary<DiagnosticDescriptor, DiagnosticDescriptor> _descriptors = new();

    private ClientSymbols(Compilation compilation, ClientShape client)
    {
        _client = client;
        foreach (var type in client.Types)
        {
            var symbols = type.Names.Select(name => compilation.GetTypeByMetadataName(client.Namespace + "." + name))
                .OfType<INamedTypeSymbol>()
                .ToList();
            foreach (var symbol in symbols) _types[symbol.Name] = type;
            foreach (var property in type.Shape.Properties)
            {
                var name = type.MembersOf(property.Wire)
                    .FirstOrDefault(candidate => symbols.Exists(symbol => !symbol.GetMembers(candidate).IsEmpty)) ?? property.ClrName;
                _names[(type.Shape, property.Wire)] = name;
                if (symbols.Exists(symbol => IsReadOnly(symbol, name))) _readOnly.Add((type.Shape, property.Wire));
                AddName(property.Wire, name);
                foreach (var choice in property.Choices) AddName(choice, NameOfChoice(symbols, name, choice));
            }
        }
    }

    /// <summary>
    /// Returns whether a compilation references the client. For code that does not name its types, this lookup is the only cost.
    /// </summary>
    public static bool IsReferencedBy(Compilation compilation, ClientShape client) =>
        compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == client.Namespace);

    /// <summary>Returns the client's types, or null if the compilation does not reference the client.</summary>
    public static ClientSymbols? Find(Compilation compilation, ClientShape client) =>
        IsReferencedBy(compilation, client)
        && client.Task.Names.Any(name => compilation.GetTypeByMetadataName(client.Namespace + "." + name) is not null)
            ? new(compilation, client)
            : null;

    /// <summary>Returns the clients that a compilation references.</summary>
    public static IReadOnlyList<ClientSymbols> FindAll(Compilation compilation) =>
        [.. ClientTable.All.Select(shape => Find(compilation, shape)).OfType<ClientSymbols>()];

    /// <summary>Gets the namespace of the types.</summary>
    public string Namespace => _client.Namespace;

    /// <summary>Gets the type of a task.</summary>
    public ClientType Task => _client.Task;

    /// <summary>Gets a value indicating whether this is the previous client.</summary>
    public bool IsPrevious => _client == ClientTable.MicrosoftAzureBatch;

    /// <summary>Returns the definition that a type represents, or null if it is not one of the client's types.</summary>
    public ClientType? TypeOf(ITypeSymbol? type) =>
        type is { ContainingType: null } && IsClientNamespace(type.ContainingNamespace) && _types.TryGetValue(type.Name, out var found)
            ? found
            : null;

    /// <summary>Returns the type that represents a definition, or null.</summary>
    public ClientType? TypeOf(ObjectShape shape) => _client.Types.FirstOrDefault(type => type.Shape == shape);

    /// <summary>Returns whether only the creation of an object sets a property.</summary>
    public bool IsReadOnly(ObjectShape shape, string wire) => _readOnly.Contains((shape, wire));

    /// <summary>Returns the definition that a static method creates, or null.</summary>
    public (ClientType Type, ClientFactory Factory)? FactoryOf(IMethodSymbol method)
    {
        if (!method.IsStatic || TypeOf(method.ContainingType) is not { } type) return null;
        var factory = type.Factories.Find(factory => factory.Name == method.Name);
        return factory is null ? null : (type, factory);
    }

    /// <summary>Returns whether a type is declared by the client.</summary>
    public bool IsOfClient(ITypeSymbol? type)
    {
        for (var space = type?.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (IsClientNamespace(space)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public string NameOf(ObjectShape shape, string wire) => _names.TryGetValue((shape, wire), out var name) ? name : wire;

    /// <summary>Returns a rule's descriptor with the client's members and values in its message.</summary>
    public DiagnosticDescriptor Translate(DiagnosticDescriptor descriptor) => _descriptors.GetOrAdd(descriptor, original =>
    {
        var format = original.MessageFormat.ToString();
        var translated = QuotedName.Replace(
            format, match => _namesByWire.TryGetValue(match.Groups["name"].Value, out var name) ? $"'{name}'" : match.Value);
        return translated == format ? original : original.WithMessage(translated);
    });

    private void AddName(string wire, string? name)
    {
        if (name is not null && !_namesByWire.ContainsKey(wire)) _namesByWire.Add(wire, name);
    }

    // The client has an enum, or a struct with static properties.
    private static string? NameOfChoice(IEnumerable<INamedTypeSymbol> types, string property, string choice) => types
        .SelectMany(type => type.GetMembers(property).OfType<IPropertySymbol>())
        .Select(static member => member.Type)
        .Select(static type => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type)
        .SelectMany(static type => type.GetMembers())
        .Where(static member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
            and (IFieldSymbol or IPropertySymbol))
        .FirstOrDefault(member => string.Equals(member.Name, choice, StringComparison.OrdinalIgnoreCase))?.Name;

    private static bool IsReadOnly(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>()
        .Any(static property => property.SetMethod is not { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false });

    private bool IsClientNamespace(INamespaceSymbol? space)
    {
        var name = _client.Namespace;
        var end = name.Length;
        while (space is { IsGlobalNamespace: false })
        {
            var start = name.LastIndexOf('.', end - 1) + 1;
            if (string.CompareOrdinal(name, start, space.Name, 0, Math.Max(end - start, space.Name.Length)) != 0) return false;
            if (start == 0) return space.ContainingNamespace.IsGlobalNamespace;
            end = start - 1;
            space = space.ContainingNamespace;
        }

        return false;
    }
}
