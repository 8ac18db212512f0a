using System;

namespace TaskGen;

/// <summary>Sets an environment variable of the task. REST: <c>environmentSettings[]</c>.</summary>
/// <remarks>
/// On a member, an attribute with a name takes the value from the member, which can be of any formattable type; null is omitted from the
/// request. An attribute without a name takes one <see cref="EnvironmentSetting"/>, a sequence of them, or a dictionary.
/// <para>
/// A variable of a base class or a profile is replaced where a derived class, or one of its members, sets a variable of the same name.
/// </para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class EnvironmentSettingAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="EnvironmentSettingAttribute"/> class for a member that provides both names and
    /// values.
    /// </summary>
    public EnvironmentSettingAttribute()
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="EnvironmentSettingAttribute"/> class for a member that provides the value.
    /// </summary>
    /// <param name="name">
    /// The name of the variable. It must not contain <c>=</c>; names that begin with <c>AZ_BATCH_</c> are reserved for Azure Batch.
    /// </param>
    public EnvironmentSettingAttribute(string name) => Name = name;

    /// <summary>Initializes a new instance of the <see cref="EnvironmentSettingAttribute"/> class for a class.</summary>
    /// <param name="name">
    /// The name of the variable. It must not contain <c>=</c>; names that begin with <c>AZ_BATCH_</c> are reserved for Azure Batch.
    /// Supports placeholders.
    /// </param>
    /// <param name="value">The value of the variable. Supports placeholders.</param>
    public EnvironmentSettingAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Gets or sets the name of the variable. Required. Supports placeholders. REST: <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the value of the variable. Supports placeholders. REST: <c>value</c>.</summary>
    public string? Value { get; set; }
}
