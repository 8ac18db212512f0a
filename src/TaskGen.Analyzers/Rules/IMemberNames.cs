using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>
/// Names the members that represent the properties of the request, where messages do not use the names of the REST reference.
/// </summary>
internal interface IMemberNames
{
    /// <summary>Returns the name of the member for a property.</summary>
    string NameOf(ObjectShape shape, string wire);
}
