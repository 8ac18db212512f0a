using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Writing;

namespace TaskGen.Tool.Importing;

/// <summary>The attributes and enums of the runtime that the tool brings along.</summary>
internal sealed class ReflectedTypes : IRuntimeTypes
{
    /// <inheritdoc/>
    public IReadOnlyList<string> MembersOf(string name) =>
        typeof(BatchTaskAttribute).Assembly.GetType("TaskGen." + name)!.GetEnumNames();

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<string>> ConstructorsOf(string name) =>
        typeof(BatchTaskAttribute).Assembly.GetType($"TaskGen.{name}Attribute")!.GetConstructors()
            .Select(static constructor => constructor.GetParameters().Select(static parameter => parameter.Name!).ToArray());
}
