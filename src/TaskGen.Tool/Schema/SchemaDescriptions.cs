using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Tool.Schema;

/// <summary>Takes the descriptions of properties from the documentation of the records that represent them in C#.</summary>
internal static partial class SchemaDescriptions
{
    private static readonly FrozenDictionary<string, XElement> Documentation = Read();

    [GeneratedRegex(@"^(?:Gets or sets|Gets|Specifies|Represents) (?:a value indicating )?")]
    private static partial Regex Opening { get; }

    // What is true of the records only, and the REST name that the schema has anyway.
    [GeneratedRegex(@"(?<=^|\. )(?:REST: |[^.]*\bToString\b).*?\.(?: |$)")]
    private static partial Regex CSharpOnly { get; }

    /// <summary>Returns the description of an object.</summary>
    public static string Of(ObjectShape shape) =>
        // The record is documented as the alternative to an attribute.
        ReferenceEquals(shape, TaskSchema.TaskAddParameter) ? "A task." : Text("T:TaskGen." + shape.Name);

    /// <summary>Returns the description of a property.</summary>
    public static string Of(ObjectShape shape, PropertyShape property) => Text($"P:TaskGen.{shape.Name}.{property.ClrName}");

    private static string Text(string member)
    {
        var words = string.Concat(Documentation[member].Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = Opening.Replace(string.Join(' ', words), "");
        text = CSharpOnly.Replace(text, "").Trim();
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("cref")?.Value is { } reference => WireName(reference),
        XElement { Name.LocalName: "see" } see => see.Attribute("langword")?.Value ?? see.Value,
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string WireName(string reference)
    {
        var parts = reference[2..].Split('(')[0].Split('.');
        if (reference[0] is 'T' or 'M') return parts[^1];
        var choice = TaskSchema.All.SelectMany(static shape => shape.Properties).Where(property => property.Enum == parts[^2])
            .SelectMany(static property => property.Choices)
            .FirstOrDefault(choice => choice.Equals(parts[^1], StringComparison.OrdinalIgnoreCase));
        return choice ?? char.ToLowerInvariant(parts[^1][0]) + parts[^1][1..];
    }

    private static FrozenDictionary<string, XElement> Read()
    {
        using var stream = typeof(SchemaDescriptions).Assembly.GetManifestResourceStream("TaskGen.xml")!;
        return XDocument.Load(stream).Descendants("member")
            .Where(static member => member.Element("summary") is not null)
            .Select(static member => KeyValuePair.Create(member.Attribute("name")!.Value, member.Element("summary")!))
            .ToFrozenDictionary();
    }
}
