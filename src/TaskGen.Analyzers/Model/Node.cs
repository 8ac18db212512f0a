using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model;

/// <summary>A value of a definition: a tree in the shape of the schema.</summary>
/// <param name="SourceId">Identifies the value's source, which analyzers keep beside the tree.</param>
internal abstract record Node(SourceId SourceId);

/// <summary>A template: a constant where it has no placeholders.</summary>
internal sealed record TextNode(SourceId SourceId, EquatableArray<TextPart> Parts) : Node(SourceId)
{
    public bool IsConstant
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part is not ConstantText) return false;
            }

            return true;
        }
    }

    /// <summary>
    /// Gets a value indicating whether line breaks are written as LF. The text keeps those of its source file, because positions count
    /// them.
    /// </summary>
    public bool WritesLineFeeds { get; init; }

    public IEnumerable<Placeholder> Placeholders => Parts.OfType<Placeholder>();

    /// <summary>The whole text, where it is constant.</summary>
    public string? Constant => IsConstant ? Fill("") : null;

    /// <summary>Returns the template as written in the source, with escaped braces.</summary>
    public string ToTemplate() => string.Concat(Parts.Select(ToTemplate));

    /// <summary>Returns a part as a template.</summary>
    public static string ToTemplate(TextPart part) => part switch
    {
        ConstantText run => Escape(run.Text),
        Placeholder placeholder =>
            "{"
                + placeholder.Member.Name
                + (placeholder.IsRaw ? ":raw" : placeholder.Format is null ? "" : ":" + placeholder.Format)
                + "}",
        InvalidPlaceholder gap => gap.Source,
        _ => "",
    };

    /// <summary>A constant as a template: braces doubled.</summary>
    public static string Escape(string constant) => constant.Replace("{", "{{").Replace("}", "}}");

    /// <summary>Returns the text as it is sent.</summary>
    public TextNode WithWrittenLines() => WritesLineFeeds
        ? this with
        {
            Parts = [.. Parts.Select(static part => part is ConstantText run ? new ConstantText(run.Text.Replace("\r\n", "\n")) : part)],
            WritesLineFeeds = false,
        }
        : this;

    /// <summary>Returns the text with a replacement for each placeholder.</summary>
    public string Fill(string replacement)
    {
        if (Parts.Count == 1 && Parts[0] is ConstantText single) return single.Text;
        var text = new StringBuilder();
        foreach (var part in Parts) text.Append(part is ConstantText run ? run.Text : replacement);
        return text.ToString();
    }
}

/// <summary>An int32.</summary>
internal sealed record IntegerNode(SourceId SourceId, int Value) : Node(SourceId);

/// <summary>A boolean.</summary>
internal sealed record BooleanNode(SourceId SourceId, bool Value) : Node(SourceId);

/// <summary>One of a few strings.</summary>
internal sealed record ChoiceNode(SourceId SourceId, string Wire) : Node(SourceId);

/// <summary>A value that a member gives at run time.</summary>
internal sealed record MemberNode(SourceId SourceId, MemberValue Member, MemberForm Form, bool IsImmutableArray = false) : Node(SourceId);

/// <summary>A value that is set, but not known at compile time: an expression, or incomplete code.</summary>
internal sealed record UnknownNode(SourceId SourceId) : Node(SourceId);

/// <summary>An object.</summary>
internal sealed record ObjectNode(SourceId SourceId, EquatableArray<PropertyNode> Properties) : Node(SourceId)
{
    public Node? this[string wire]
    {
        get
        {
            foreach (var property in Properties)
            {
                if (property.Wire == wire) return property.Value;
            }

            return null;
        }
    }

    /// <summary>The object with another value for a property that it has.</summary>
    public ObjectNode With(string wire, Node value)
    {
        var properties = Properties.ToArray();
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Wire == wire) properties[i] = new PropertyNode(wire, value);
        }

        return this with { Properties = properties };
    }

    /// <summary>The elements of a list property; none where it is absent or not known.</summary>
    public EquatableArray<Node> Items(string wire) => this[wire] is ListNode list ? list.Items : default;
}

/// <summary>A list, in the order in which it is written.</summary>
internal sealed record ListNode(SourceId SourceId, EquatableArray<Node> Items, bool IsExplicitlyEmpty = false) : Node(SourceId);

/// <summary>A property of an object, under its wire name.</summary>
internal sealed record PropertyNode(string Wire, Node Value);
