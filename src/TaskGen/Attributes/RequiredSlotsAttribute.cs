using System;

namespace TaskGen;

/// <summary>Takes the required slots from the member: 1 to 256. REST: <c>requiredSlots</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class RequiredSlotsAttribute : Attribute
{
}
