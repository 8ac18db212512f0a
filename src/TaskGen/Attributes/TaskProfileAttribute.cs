using System;

namespace TaskGen;

/// <summary>Marks a class whose task attributes other tasks mix in by <see cref="UseProfileAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TaskProfileAttribute : Attribute
{
}
