using System;

namespace TaskGen;

/// <summary>
/// Takes the task identifier from the member: 1 to 64 letters, digits, hyphens, or underscores (<c>A-Z a-z 0-9 - _</c>). REST: <c>id</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskIdAttribute : Attribute
{
}
