using System;

namespace TaskGen;

/// <summary>Takes the whole command line from the member, unquoted: whoever sets the member decides what runs. REST: <c>commandLine</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CommandLineAttribute : Attribute
{
}
