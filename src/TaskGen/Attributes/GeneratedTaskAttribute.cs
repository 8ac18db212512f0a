using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TaskGen;

/// <summary>
/// Records what the source generator could read of a task. Generated code adds it for the analyzers, which compare it with the whole
/// compilation; it is not compiled into the assembly.
/// </summary>
/// <param name="parts">The classes that the task is made of, each with the number of its parts.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
[Conditional("TASKGEN_KEEP_GENERATED_TASK")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedTaskAttribute(params string[] parts) : Attribute
{
    /// <summary>Gets the classes that the task is made of, each with the number of its parts.</summary>
    public string[] Parts { get; } = parts;

    /// <summary>Gets or sets the values that the generator could not read.</summary>
    public string[]? Unread { get; set; }
}
