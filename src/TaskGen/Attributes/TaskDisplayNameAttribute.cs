using System;

namespace TaskGen;

/// <summary>Takes the display name, at most 1,024 characters, from the member. REST: <c>displayName</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskDisplayNameAttribute : Attribute
{
}
