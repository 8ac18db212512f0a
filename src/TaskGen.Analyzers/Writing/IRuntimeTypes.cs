using System.Collections.Generic;

namespace TaskGen.Analyzers.Writing;

/// <summary>The attributes and enums of the runtime, as far as the source of a class depends on them.</summary>
internal interface IRuntimeTypes
{
    /// <summary>Returns the members of an enum, in the order of their values.</summary>
    /// <param name="name">The name of the enum.</param>
    IReadOnlyList<string> MembersOf(string name);

    /// <summary>Returns the names of the parameters of each constructor of an attribute.</summary>
    /// <param name="name">The name of the attribute, without its suffix.</param>
    IEnumerable<IReadOnlyList<string>> ConstructorsOf(string name);
}
