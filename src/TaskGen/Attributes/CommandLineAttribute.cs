using System;

namespace TaskGen;

/// <summary>
/// Takes the entire command line from the member and sends it without quoting; make sure the value comes from a trusted source. REST:
/// <c>commandLine</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CommandLineAttribute : Attribute
{
}
