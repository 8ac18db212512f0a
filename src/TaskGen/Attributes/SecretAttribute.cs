using System;

namespace TaskGen;

/// <summary>Says that the member holds a secret, whatever its name: it must not stand in a command line, a display name or an id, where the portal shows it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SecretAttribute : Attribute
{
}
