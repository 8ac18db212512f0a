using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A statement that runs before the first byte is written.</summary>
internal abstract record Statement;

/// <summary>Composes a text from its pieces.</summary>
internal sealed record ComposeText(string Name, EquatableArray<TextPiece> Pieces) : Statement;

/// <summary>Checks a text by its constraint.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Value">The text.</param>
/// <param name="Path">The path of the property.</param>
/// <param name="Guard">The local without which nothing is checked, if there is one.</param>
internal sealed record ConstraintCheck(TextConstraint Constraint, CodeValue Value, string Path, Presence? Guard = null) : Statement;

/// <summary>Checks that a required text is not empty.</summary>
internal sealed record RequiredTextCheck(PropertyShape Property, CodeValue Value, string Path, Presence? Guard = null) : Statement;

/// <summary>Composes a text and checks its length, but only if its values together are longer than the limit.</summary>
/// <param name="Locals">The values, which are strings.</param>
/// <param name="MaxLength">The most characters that the values may have together.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Check">The check of the text.</param>
internal sealed record TotalLengthCheck(EquatableArray<string> Locals, int MaxLength, ComposeText Text, ConstraintCheck Check) : Statement;

/// <summary>Checks what a value must not contain at its position in a command line.</summary>
internal sealed record CommandLineValueCheck(CodeValue Value, string Path, CommandLimits Limits) : Statement;

/// <summary>Checks a duration, and keeps it in a local.</summary>
internal sealed record DurationCheck(string Name, CodeValue Value, string Path) : Statement;

/// <summary>Checks a number of slots.</summary>
/// <param name="Value">The number of slots.</param>
/// <param name="IsMultiInstance">When the task has multi-instance settings; null for always.</param>
/// <param name="Path">The path of the property.</param>
/// <param name="Guard">The local without which nothing is checked, if there is one.</param>
internal sealed record RequiredSlotsCheck(CodeValue Value, Condition? IsMultiInstance, string Path, Presence? Guard = null) : Statement;

/// <summary>Checks a record of the request.</summary>
internal sealed record ModelCheck(string Local, string Path) : Statement;

/// <summary>Checks each record of a list.</summary>
internal sealed record ItemsCheck(string Local, string Path) : Statement;

/// <summary>Declares a check of all elements of a list together.</summary>
internal sealed record DeclareListCheck(string Name, ValueCheck Check) : Statement;

/// <summary>Adds the length of constant elements to a check of a list.</summary>
internal sealed record AddConstantLength(string Name, int Length, string Path) : Statement;

/// <summary>Adds elements that are known at run time to a check of a list.</summary>
internal sealed record AddElements(string Name, CodeValue Value, string Path) : Statement;

/// <summary>Adds a constant source of a bind mount to a check of a list.</summary>
internal sealed record AddBindMountSource(string Name, ChoiceNode Source, string Path) : Statement;
