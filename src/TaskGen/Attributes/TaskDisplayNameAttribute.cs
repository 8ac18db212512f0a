using System;

namespace TaskGen;

/// <summary>Takes the display name from the member: at most 1,024 characters. REST: <c>displayName</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskDisplayNameAttribute : Attribute
{
}
