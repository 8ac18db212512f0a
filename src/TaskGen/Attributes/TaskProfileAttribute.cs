using System;

namespace TaskGen;

/// <summary>Marks a class whose task attributes can be added to tasks with <see cref="UseProfileAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TaskProfileAttribute : Attribute
{
}
