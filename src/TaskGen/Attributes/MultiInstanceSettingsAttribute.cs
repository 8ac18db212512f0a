using System;

namespace TaskGen;

/// <summary>Makes the task run on several nodes at once. REST: <c>multiInstanceSettings</c>.</summary>
/// <remarks>On a member: takes a <see cref="MultiInstanceSettings"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MultiInstanceSettingsAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public MultiInstanceSettingsAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="coordinationCommandLine">What runs on every node before the primary runs the task's command line. A template, quoted as a command line.</param>
    public MultiInstanceSettingsAttribute(string coordinationCommandLine) => CoordinationCommandLine = coordinationCommandLine;

    /// <summary>What runs on every node before the primary runs the task's command line. No shell runs it. Required. A template. REST: <c>coordinationCommandLine</c>.</summary>
    public string? CoordinationCommandLine { get; }

    /// <summary>How many nodes the task needs: at least 1. Default: 1. REST: <c>numberOfInstances</c>.</summary>
    public int NumberOfInstances { get; set; }
}
