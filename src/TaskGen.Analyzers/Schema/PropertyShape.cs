using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Schema;

/// <summary>One row of the schema: a property of a REST definition.</summary>
internal sealed class PropertyShape(string wire, ValueKind kind)
{
    /// <summary>The name in the JSON.</summary>
    public string Wire { get; } = wire;

    public ValueKind Kind { get; } = kind;

    /// <summary>The service refuses the object without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the text may hold.</summary>
    public TextConstraint Fact { get; init; }

    /// <summary>The shape of the object, or of the list's elements.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>The wire texts, in the order of the enum's members.</summary>
    public EquatableArray<string> Choices { get; init; } = [];

    /// <summary>The enum whose members stand for <see cref="Choices"/>.</summary>
    public string? Enum { get; init; }

    /// <summary>The attribute argument that gives the value, where it isn't <see cref="Wire"/> in C# casing.</summary>
    public string? ArgumentName { get; init; }

    /// <summary>An empty list, or text, is no absent one.</summary>
    public bool IsEmptyMeant { get; init; }

    /// <summary>The value has an attribute of its own instead of arguments of the attribute around it.</summary>
    public bool HasOwnAttribute { get; init; }

    /// <summary>The value is a secret: it is struck out wherever a person reads.</summary>
    public bool IsSecret { get; init; }

    /// <summary>A derived class that gives one leaf of the object replaces the whole: its leaves exclude each other.</summary>
    public bool IsReplacedWhole { get; init; }

    /// <summary>The name of the record's property, and of the attribute argument unless that is said otherwise.</summary>
    public string ClrName { get; } = char.ToUpperInvariant(wire[0]) + wire.Substring(1);

    /// <summary>The attribute argument that gives the value.</summary>
    public string Argument => ArgumentName ?? ClrName;

    public override string ToString() => Wire;
}
