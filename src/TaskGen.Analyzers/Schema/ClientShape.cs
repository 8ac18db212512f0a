using System.Collections.Generic;

namespace TaskGen.Analyzers.Schema;

/// <summary>An official client: the types of its namespace that represent a part of the request.</summary>
internal sealed class ClientShape(string @namespace, params ClientType[] types)
{
    /// <summary>Gets the namespace of the types, which is the name of the assembly too.</summary>
    public string Namespace { get; } = @namespace;

    public IReadOnlyList<ClientType> Types { get; } = types;

    /// <summary>Gets the type of a task.</summary>
    public ClientType Task => Types[0];
}
