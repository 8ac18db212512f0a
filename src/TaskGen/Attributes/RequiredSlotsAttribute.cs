using System;

namespace TaskGen;

/// <summary>Takes the number of required scheduling slots, 1 to 256, from the member. REST: <c>requiredSlots</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class RequiredSlotsAttribute : Attribute
{
}
