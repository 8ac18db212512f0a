using System;
using System.Collections.Generic;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Generation;

/// <summary>Turns a template into constants and calls of the writer, with the checks that its values need.</summary>
internal sealed class TextCodeBuilder
{
    private readonly MethodPrologue _prologue;
    private readonly CommandLineCodeBuilder _commandLines;

    public TextCodeBuilder(MethodPrologue prologue) => (_prologue, _commandLines) = (prologue, new(prologue, this));

    private LocalNames Locals => _prologue.Locals;

    /// <summary>Writes the inside of a JSON string.</summary>
    public void Write(TextNode text, PropertyShape property, string path, CodeSegments output)
    {
        text = text.WithWrittenLines();
        if (text.IsConstant)
        {
            output.Text(Constant(text.Constant!, property));
        }
        else if (property.Kind is ValueKind.CommandLine or ValueKind.Arguments)
        {
            _commandLines.Write(text, property, path, output);
        }
        else if (property.Kind == ValueKind.Duration)
        {
            WriteDuration(text, path, output);
        }
        else if (!RunTimeChecks.Has(property.Constraint) || TextGuarantees.Meets(text, property.Constraint))
        {
            CheckNotEmpty(text, property, path);
            WriteParts(text, path, output);
        }
        else if (Single(text) is { Format: null, Member.Type: MemberType.String or MemberType.Uri } placeholder)
        {
            var local = placeholder.Member.Type == MemberType.Uri
                ? Locals.UriText(placeholder.Member, path)
                : Locals.Required(placeholder.Member, path);
            Check(property.Constraint, CodeValue.Of(local), path);
            output.Call(new TextCall(new(CodeValue.Of(local))));
        }
        else if (property.Constraint == TextConstraint.DisplayName && CheckTotalLength(text, path))
        {
            WriteParts(text, path, output);
        }
        else
        {
            var composed = CodeValue.ComposedText(Compose(text, path));
            Check(property.Constraint, composed, path);
            output.Call(new TextCall(new(composed)));
        }
    }

    /// <summary>Composes a text before the first byte is written, and returns its local.</summary>
    public string Compose(TextNode text, string path)
    {
        var composition = Composition(text, path);
        _prologue.ComposedTexts.Add(composition.Name);
        _prologue.Statements.Add(composition);
        return composition.Name;
    }

    /// <summary>Checks a text where the runtime has a check of its constraint.</summary>
    public void Check(TextConstraint constraint, CodeValue value, string path, Presence? guard = null)
    {
        if (RunTimeChecks.Has(constraint)) _prologue.Statements.Add(new ConstraintCheck(constraint, value, path, guard));
    }

    /// <summary>Returns the value of a placeholder with its format.</summary>
    public static FormattedValue Formatted(Placeholder placeholder, string local) =>
        new(CodeValue.Of(local), placeholder.Format, IsEnum(placeholder.Member));

    /// <summary>Returns whether the member is an enum.</summary>
    public static bool IsEnum(MemberValue member) => member.Type is MemberType.Enum or MemberType.FlagsEnum;

    /// <summary>Returns the constant as it is sent: a duration is converted to the format that the service accepts.</summary>
    public static string Constant(string text, PropertyShape property) =>
        property.Kind == ValueKind.Duration && Durations.TryParse(MemoryExtensions.AsSpan(text), out var duration)
            ? Durations.Format(duration)
            : text;

    private static Placeholder? Single(TextNode text) => text.Parts.Count == 1 ? text.Parts[0] as Placeholder : null;

    private ComposeText Composition(TextNode text, string path)
    {
        var pieces = new List<TextPiece>(text.Parts.Count);
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run) pieces.Add(new(run.Text));
            else if (part is Placeholder placeholder)
            {
                pieces.Add(new(null, Formatted(placeholder, Locals.Required(placeholder.Member, path))));
            }
        }

        var last = path.Substring(path.LastIndexOf('.') + 1);
        var bracket = last.IndexOf('[');
        return new(Locals.New((bracket < 0 ? last : last.Substring(0, bracket)) + "Text"), pieces);
    }

    // Only the length counts, so the text is composed only if it may be too long.
    private bool CheckTotalLength(TextNode text, string path)
    {
        foreach (var part in text.Parts)
        {
            if (part is Placeholder { MaxLength: <= 0 } and not Placeholder { Format: null, Member.Type: MemberType.String }) return false;
        }

        var most = Limits.DisplayNameLength - TextGuarantees.ConstantLength(text);
        var strings = new List<string>();
        foreach (var part in text.Parts)
        {
            if (part is not Placeholder placeholder) continue;
            if (placeholder.MaxLength == 0) strings.Add(Locals.Required(placeholder.Member, path));
            else most -= placeholder.MaxLength;
        }

        if (strings.Count == 0 || most < 0) return false;
        var composition = Composition(text, path);
        var check = new ConstraintCheck(TextConstraint.DisplayName, CodeValue.ComposedText(composition.Name), path);
        _prologue.Statements.Add(new TotalLengthCheck(strings, most, composition, check));
        return true;
    }

    private void WriteParts(TextNode text, string path, CodeSegments output)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run) output.Text(run.Text);
            else if (part is Placeholder placeholder)
            {
                output.Call(new TextCall(Formatted(placeholder, Locals.Required(placeholder.Member, path))));
            }
        }
    }

    private void CheckNotEmpty(TextNode text, PropertyShape property, string path)
    {
        if (property is not { Constraint: TextConstraint.Any, IsRequired: true, DistinguishesEmpty: false }) return;
        foreach (var part in text.Parts)
        {
            if (part is ConstantText { Text.Length: > 0 } or Placeholder { IsPlain: true }) return;
        }

        var value = Single(text) is { Format: null, Member.Type: MemberType.String } placeholder
            ? CodeValue.Of(Locals.Required(placeholder.Member, path))
            : CodeValue.ComposedText(Compose(text, path));
        _prologue.Statements.Add(new RequiredTextCheck(property, value, path));
    }

    private void WriteDuration(TextNode text, string path, CodeSegments output)
    {
        var value = Single(text) is { Format: null, Member.Type: MemberType.TimeSpan } placeholder
            ? CodeValue.Of(Locals.Required(placeholder.Member, path))
            : CodeValue.ComposedText(Compose(text, path));
        var name = Locals.New(path.Substring(path.LastIndexOf('.') + 1));
        _prologue.Statements.Add(new DurationCheck(name, value, path));
        output.Call(new DurationCall(name));
    }
}
