using System;

namespace TaskGen;

/// <summary>
/// Marks a member that contains a secret, regardless of its name. Analyzers report it in a command line, display name, or task
/// identifier, where the Azure portal shows it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SecretAttribute : Attribute
{
}
