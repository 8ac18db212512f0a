using System;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>One row of the schema: a property of a REST definition.</summary>
internal sealed class PropertyShape(string wire, ValueKind kind)
{
    /// <summary>The name in the JSON.</summary>
    public string Wire { get; } = wire;

    public ValueKind Kind { get; } = kind;

    /// <summary>
    /// Gets the id of the rule that reports the property where it is required and missing; null for an optional property.
    /// </summary>
    public string? RequiredRuleId { get; init; }

    /// <summary>Gets whether the service rejects the object without the property.</summary>
    public bool IsRequired => RequiredRuleId is not null;

    /// <summary>What the text may hold.</summary>
    public TextConstraint Constraint { get; init; }

    /// <summary>The shape of the object, or of the list's elements.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>The wire texts, in the order of the enum's members.</summary>
    public EquatableArray<string> Choices { get; init; } = [];

    /// <summary>The enum whose members represent <see cref="Choices"/>.</summary>
    public string? Enum { get; init; }

    /// <summary>The attribute argument that gives the value, where it isn't <see cref="Wire"/> in C# casing.</summary>
    public string? ArgumentName { get; init; }

    /// <summary>Gets a value indicating whether an empty list or text differs from an absent one.</summary>
    public bool DistinguishesEmpty { get; init; }

    /// <summary>The value has an attribute of its own instead of arguments of the attribute around it.</summary>
    public bool HasOwnAttribute { get; init; }

    /// <summary>
    /// Gets the property of the same object that names the value, where there is one: the value may be a secret by its name.
    /// </summary>
    public string? NamedBy { get; init; }

    /// <summary>
    /// Gets the property that identifies an element of the list, where an element of a derived class replaces the inherited one.
    /// </summary>
    public string? ElementKey { get; init; }

    /// <summary>Gets whether the whole object is left out where a member gives null.</summary>
    public bool OmitsObjectIfNull { get; init; }

    /// <summary>Gets what is checked of a list as a whole, or of a number.</summary>
    public ValueCheck Check { get; init; }

    /// <summary>Gets the smallest number that the service accepts; null if it accepts all.</summary>
    public int? Minimum { get; init; }

    /// <summary>Gets whether the value is a secret, which is redacted wherever it is displayed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>A derived class that gives one leaf of the object replaces the whole: its leaves exclude each other.</summary>
    public bool IsReplacedAsWhole { get; init; }

    /// <summary>Gets whether the service ends the task after the duration.</summary>
    public bool IsTimeLimit { get; init; }

    /// <summary>Gets whether the service or a shell expands environment variables in the text.</summary>
    public bool ExpandsVariables { get; init; } = kind is ValueKind.CommandLine or ValueKind.Arguments;

    /// <summary>Gets the first version of the API that has the property; null if all known versions have it.</summary>
    public string? Since { get; init; }

    /// <summary>Gets the first version of the API that no longer has the property; null if the latest known version has it.</summary>
    public string? Until { get; init; }

    /// <summary>Gets the name of the record's property, and of the attribute argument unless <see cref="ArgumentName"/> is set.</summary>
    public string ClrName { get; } = char.ToUpperInvariant(wire[0]) + wire.Substring(1);

    /// <summary>Gets the name of the attribute argument that sets the value.</summary>
    public string Argument => ArgumentName ?? ClrName;

    /// <summary>Returns the choice that equals a text regardless of case, or null.</summary>
    public string? FindChoice(string text)
    {
        foreach (var choice in Choices)
        {
            if (choice.Equals(text, StringComparison.OrdinalIgnoreCase)) return choice;
        }

        return null;
    }

    public override string ToString() => Wire;
}
