using System;

namespace TaskGen;

/// <summary>An environment variable of the task. REST: <c>environmentSettings[]</c>.</summary>
/// <remarks>On a member, with the name: takes the value from the member, of any type that formats itself; null is left out. Without the name: takes one <see cref="EnvironmentSetting"/> or many, or a dictionary, from the member.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class EnvironmentSettingAttribute : Attribute
{
    /// <summary>On a member that holds names too.</summary>
    public EnvironmentSettingAttribute()
    {
    }

    /// <summary>On a member that holds the value.</summary>
    /// <param name="name">The variable's name: without <c>=</c>; <c>AZ_BATCH_…</c> is the service's own.</param>
    public EnvironmentSettingAttribute(string name) => Name = name;

    /// <summary>On a class.</summary>
    /// <param name="name">The variable's name: without <c>=</c>; <c>AZ_BATCH_…</c> is the service's own. A template.</param>
    /// <param name="value">The value. A template.</param>
    public EnvironmentSettingAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The variable's name. Required. REST: <c>name</c>.</summary>
    public string? Name { get; }

    /// <summary>The value. A template. REST: <c>value</c>.</summary>
    public string? Value { get; }
}
