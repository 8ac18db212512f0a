using System;

namespace TaskGen;

/// <summary>Runs the task on several compute nodes at the same time. REST: <c>multiInstanceSettings</c>.</summary>
/// <remarks>On a member, the value is a <see cref="MultiInstanceSettings"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MultiInstanceSettingsAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="MultiInstanceSettingsAttribute"/> class for a member, which provides the value.
    /// </summary>
    public MultiInstanceSettingsAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MultiInstanceSettingsAttribute"/> class for a class.</summary>
    /// <param name="coordinationCommandLine">
    /// The command line that runs on every node before the primary runs the task's command line. Supports placeholders, which are quoted
    /// as in a command line.
    /// </param>
    public MultiInstanceSettingsAttribute(string coordinationCommandLine) => CoordinationCommandLine = coordinationCommandLine;

    /// <summary>
    /// Gets or sets the command line that runs on every node before the primary runs the task's command line. It is not run in a
    /// shell. Required. Supports placeholders. REST: <c>coordinationCommandLine</c>.
    /// </summary>
    public string? CoordinationCommandLine { get; set; }

    /// <summary>
    /// Gets or sets the number of compute nodes that the task requires: at least 1. Default: 1. REST: <c>numberOfInstances</c>.
    /// </summary>
    public int NumberOfInstances { get; set; }
}
