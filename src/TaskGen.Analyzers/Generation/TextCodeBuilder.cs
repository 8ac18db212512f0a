using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Generation;

/// <summary>A template to constant runs and calls of the writer, with the checks that its values need.</summary>
internal sealed class TextCodeBuilder(LocalNames locals, List<string> checks, List<string> texts)
{
    private const string Checks = "global::TaskGen.Validation.TaskChecks";

    /// <summary>Writes the inside of a JSON string.</summary>
    public void Write(TextNode text, PropertyShape property, string path, CodeSegments output)
    {
        if (text.IsConstant)
        {
            output.Text(Constant(text.Constant!, property));
        }
        else if (property.Kind is ValueKind.CommandLine or ValueKind.Arguments)
        {
            WriteCommandLine(text, property, path, output);
        }
        else if (property.Kind == ValueKind.Duration)
        {
            WriteDuration(text, path, output);
        }
        else if (!IsCheckedAtRunTime(property.Fact) || IsProven(text, property.Fact))
        {
            if (property is { Fact: TextConstraint.Any, IsRequired: true, IsEmptyMeant: false } && text.Fill("").Length == 0)
            {
                CheckNotEmpty(text, property, path);
            }
            WriteParts(text, path, output);
        }
        else if (Single(text) is { Format: null, Member.Type: MemberType.String or MemberType.Uri } placeholder)
        {
            var local = placeholder.Member.Type == MemberType.Uri
                ? locals.UriText(placeholder.Member, path)
                : locals.Required(placeholder.Member, path);
            Check(property.Fact, local, path);
            output.Call($"Text({local})");
        }
        else if (property.Fact == TextConstraint.DisplayName && CheckLength(text, path))
        {
            WriteParts(text, path, output);
        }
        else
        {
            var composed = Compose(text, path);
            Check(property.Fact, composed + ".Value", path);
            output.Call($"Text({composed}.Value)");
        }
    }

    /// <summary>Puts a text together ahead of the first byte; gives its local.</summary>
    public string Compose(TextNode text, string path)
    {
        var reads = new List<string>();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case ConstantText run:
                    reads.Add($"Add({Literal.CSharp(run.Text)})");
                    break;
                case Placeholder placeholder:
                    reads.Add(Method(placeholder.Member, "Add")
                        + $"({Arguments(placeholder, locals.Required(placeholder.Member, path))})");
                    break;
            }
        }

        var last = path.Substring(path.LastIndexOf('.') + 1);
        var bracket = last.IndexOf('[');
        var name = locals.New((bracket < 0 ? last : last.Substring(0, bracket)) + "Text");
        texts.Add(name);
        checks.Add($"var {name} = new global::TaskGen.TaskText(stackalloc char[128]);");
        foreach (var read in reads) checks.Add($"{name}.{read};");
        return name;
    }

    // What counts is the length alone: the text is put together only where it may be too long.
    private bool CheckLength(TextNode text, string path)
    {
        if (!text.Placeholders.All(static placeholder => placeholder is { Format: null, Member.Type: MemberType.String }
            || placeholder.MaxLength > 0))
        {
            return false;
        }
        var most = Limits.DisplayNameLength - text.Fill("").Length - text.Placeholders.Sum(static placeholder => placeholder.MaxLength);
        var lengths = string.Join(
            " + ",
            text.Placeholders.Where(static placeholder => placeholder.MaxLength == 0)
                .Select(placeholder => locals.Required(placeholder.Member, path) + ".Length"));
        if (lengths.Length == 0 || most < 0) return false;

        var steps = new List<string>();
        var outer = new TextCodeBuilder(locals, steps, []);
        var composed = outer.Compose(text, path);
        outer.Check(TextConstraint.DisplayName, composed + ".Value", path);
        steps.Add(composed + ".Dispose();");
        checks.Add($"if ({lengths} > {most.ToString(System.Globalization.CultureInfo.InvariantCulture)})");
        checks.Add("{");
        foreach (var step in steps) checks.Add("    " + step);
        checks.Add("}");
        return true;
    }

    /// <summary>The check of a fact.</summary>
    public void Check(TextConstraint fact, string value, string path)
    {
        if (IsCheckedAtRunTime(fact)) checks.Add($"{Checks}.{fact}({value}, {Literal.CSharp(path)});");
    }

    /// <summary>The writer's method for a member's value: enums have one of their own, which doesn't box.</summary>
    public static string Method(MemberValue member, string method) =>
        member.Type is MemberType.Enum or MemberType.FlagsEnum ? "Enum" : method;

    /// <summary>A placeholder's value and format, as the writer takes them.</summary>
    public static string Arguments(Placeholder placeholder, string local) =>
        placeholder.Format is null ? local : $"{local}, {Literal.CSharp(placeholder.Format)}";

    /// <summary>The constant as it is sent: a duration in the one form that the service reads.</summary>
    public static string Constant(string text, PropertyShape property) =>
        property.Kind == ValueKind.Duration && Durations.TryParse(System.MemoryExtensions.AsSpan(text), out var duration)
            ? Durations.Format(duration)
            : text;

    /// <summary>Whether no value of the placeholders can break the fact.</summary>
    public static bool IsProven(TextNode text, TextConstraint fact)
    {
        var sample = System.MemoryExtensions.AsSpan(text.Fill("0"));
        var isPlain = text.Placeholders.All(static placeholder => placeholder.IsPlain);
        switch (fact)
        {
            case TextConstraint.Id: return isPlain && FitsIn(text, Limits.TaskIdLength) && TaskIds.FirstInvalid(sample) < 0;
            case TextConstraint.DisplayName: return FitsIn(text, Limits.DisplayNameLength);
            case TextConstraint.Url: return isPlain && Urls.IsAbsoluteHttp(sample);
            case TextConstraint.FilePath: return isPlain && !RelativePaths.Leaves(sample);
            case TextConstraint.HeaderValue: return isPlain && Headers.IsValidValue(sample);
            default: return false;
        }
    }

    // Analyzers warn of the other values: the service is not known to reject them.
    private static bool IsCheckedAtRunTime(TextConstraint constraint) => constraint is not (
        TextConstraint.Any or TextConstraint.DependencyId or TextConstraint.EnvironmentName or TextConstraint.FileMode
        or TextConstraint.HeaderName or TextConstraint.IdentityResourceId);

    private static bool FitsIn(TextNode text, int limit) =>
        text.Placeholders.All(static placeholder => placeholder.MaxLength > 0)
            && text.Fill("").Length + text.Placeholders.Sum(static placeholder => placeholder.MaxLength) <= limit;

    private static Placeholder? Single(TextNode text) => text.Parts.Count == 1 ? text.Parts[0] as Placeholder : null;

    private void WriteParts(TextNode text, string path, CodeSegments output)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run) output.Text(run.Text);
            else if (part is Placeholder placeholder) output.Call(Method(placeholder.Member, "Text")
                + $"({Arguments(placeholder, locals.Required(placeholder.Member, path))})");
        }
    }

    private void CheckNotEmpty(TextNode text, PropertyShape property, string path)
    {
        if (text.Placeholders.Any(static placeholder => placeholder.IsPlain)) return;
        var value = Single(text) is { Format: null, Member.Type: MemberType.String } placeholder
            ? $"global::System.MemoryExtensions.AsSpan({locals.Required(placeholder.Member, path)})"
            : Compose(text, path) + ".Value";
        checks.Add(RequiredCheck(value, property, path));
    }

    /// <summary>The check that a text which must be there isn't empty.</summary>
    public static string RequiredCheck(string span, PropertyShape property, string path)
    {
        var above = path.Substring(0, System.Math.Max(path.LastIndexOf('.'), 0));
        return $"{Checks}.Required({span}, {Literal.CSharp(above)}, {Literal.CSharp(property.Wire)}, {Literal.CSharp(property.RequiredRuleId!)});";
    }

    private void WriteDuration(TextNode text, string path, CodeSegments output)
    {
        var isTimeSpan = Single(text) is { Format: null, Member.Type: MemberType.TimeSpan };
        var value = isTimeSpan ? locals.Required(Single(text)!.Member, path) : Compose(text, path) + ".Value";
        var name = locals.New(path.Substring(path.LastIndexOf('.') + 1));
        checks.Add($"var {name} = {Checks}.Duration({value}, {Literal.CSharp(path)});");
        output.Call($"Duration({name})");
    }

    private void WriteCommandLine(TextNode text, PropertyShape property, string path, CodeSegments output)
    {
        if (string.IsNullOrWhiteSpace(text.Fill("")) && text.Placeholders.All(static placeholder => placeholder.IsRaw))
        {
            Check(property.Fact, Compose(text, path) + ".Value", path);
        }

        var checkedLocals = new HashSet<string>();
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run)
            {
                output.Text(run.Text);
                continue;
            }

            // A placeholder that cannot be quoted safely is a compile-time error; it is never written.
            var isUnquotable = part is Placeholder { IsRaw: false, Place.UnquotableReason: not null };
            if (part is not Placeholder placeholder || (isUnquotable && !placeholder.IsPlainOnCommandLine)) continue;
            if (placeholder.Member.Type == MemberType.Strings)
            {
                if (placeholder.IsRaw || placeholder.Place is not { TakesList: true }) continue;
                output.Call(
                    $"Arguments({locals.Arguments(placeholder.Member, path, LimitsArgument(placeholder.Place))}{string.Concat(placeholder.Place.Layers.Select(Layer))})");
                continue;
            }

            var local = locals.Required(placeholder.Member, path);
            if (placeholder.IsPlain || isUnquotable)
            {
                output.Call(Method(placeholder.Member, "Text") + $"({Arguments(placeholder, local)})");
                continue;
            }

            var value = local;
            if (placeholder.Member.Type != MemberType.String || placeholder.Format is not null)
            {
                value = Compose(new TextNode(text.SourceId, [placeholder]), path + ".") + ".Value";
            }
            var limits = placeholder.IsRaw
                ? ""
                : LimitsArgument(placeholder.Place! with { Limits = placeholder.Place.Limits & ~CommandLimits.NotEmptyList });
            if (checkedLocals.Add(value + limits)) checks.Add($"{Checks}.CommandLineValue({value}, {Literal.CSharp(path)}{limits});");
            output.Call(placeholder.IsRaw
                ? $"Text({value})"
                : $"Argument({value}{string.Concat(placeholder.Place!.Layers.Select(Layer))})");
        }
    }

    private static string LimitsArgument(PlaceholderContext place) => place.Limits == CommandLimits.None
        ? ""
        : ", "
        + string.Join(
            " | ",
            place.Limits.ToString()
                .Split([", "], System.StringSplitOptions.None)
                .Select(static limit => "global::TaskGen.CommandLimits." + limit));

    private static string Layer(CommandLayer layer) => ", global::TaskGen.CommandLayer." + layer;
}
