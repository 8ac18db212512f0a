using System.Globalization;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.Generation.Rendering;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Analyzers.Secrets;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Generation;

/// <summary>Shows the body in a documentation comment: JSON with the placeholders as in the attributes, without secrets.</summary>
internal static class Preview
{
    /// <summary>Appends the body, one line for each property.</summary>
    public static void Append(CodeText source, ObjectNode body)
    {
        source.Line("/// {");
        for (var i = 0; i < body.Properties.Count; i++)
        {
            var property = body.Properties[i];
            var line = source.Begin().Append("///   \"").Append(property.Wire).Append("\": ");
            Append(line, property.Value, TaskSchema.TaskAddParameter[property.Wire], body);
            if (i < body.Properties.Count - 1) line.Append(',');
            source.End();
        }

        source.Line("/// }");
    }

    /// <summary>Appends how each value of a command line is quoted, one paragraph for each.</summary>
    public static void AppendContexts(CodeText source, ObjectNode body)
    {
        foreach (var path in SchemaPaths.CommandLines)
        {
            var row = path[path.Count - 1];
            if (row.Kind != ValueKind.CommandLine) continue;
            Node? node = body;
            foreach (var step in path) node = (node as ObjectNode)?[step.Wire];
            AppendContexts(source, row.Wire, node);
        }
    }

    private static void AppendContexts(CodeText source, string wire, Node? node)
    {
        if (node is not TextNode text) return;
        foreach (var part in text.Parts)
        {
            if (part is not Placeholder placeholder) continue;
            source.Begin()
                .Append("/// <para>{")
                .AppendXml(placeholder.Member.Name)
                .Append("} in ")
                .Append(wire)
                .Append(": ")
                .Append(Describe(placeholder))
                .Append("</para>");
            source.End();
        }
    }

    private static string Describe(Placeholder placeholder)
    {
        if (placeholder.IsRaw) return "not quoted";
        var isQuotable = placeholder.Context is { UnquotableReason: null };
        if (placeholder.IsPlain || (!isQuotable && placeholder.IsPlainOnCommandLine))
        {
            return "not quoted, because it contains only plain characters";
        }

        if (!isQuotable) return "not inserted, because no value can be quoted safely there";
        var what = placeholder.Member.Type == MemberType.Strings
            ? "an argument for each element"
            : placeholder.Context!.IsWholeWord ? "one argument" : "a part of an argument";
        return what + string.Concat(placeholder.Context!.Layers.Select(CommandLayers.Describe));
    }

    private static void Append(StringBuilder json, ObjectNode node, ObjectShape shape)
    {
        json.Append("{ ");
        var isFirst = true;
        foreach (var property in node.Properties)
        {
            if (!isFirst) json.Append(", ");
            isFirst = false;
            json.Append('"').Append(property.Wire).Append("\": ");
            Append(json, property.Value, shape[property.Wire], node);
        }

        json.Append(isFirst ? "}" : " }");
    }

    private static void Append(StringBuilder json, Node value, PropertyShape property, ObjectNode owner)
    {
        switch (value)
        {
            case TextNode text:
                json.Append('"').AppendXml(Literal.Json(Source(text, property, owner))).Append('"');
                break;
            case IntegerNode integer:
                json.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case BooleanNode boolean:
                json.Append(boolean.Value ? "true" : "false");
                break;
            case ChoiceNode choice:
                json.Append('"').Append(choice.Wire).Append('"');
                break;
            case ObjectNode node:
                Append(json, node, property.Object!);
                break;
            case ListNode list:
                json.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (i > 0) json.Append(", ");
                    Append(json, list.Items[i], property, owner);
                }

                json.Append(']');
                break;
            case MemberNode member:
                json.Append('{').AppendXml(member.Member.Name).Append('}');
                break;
            default:
                json.Append('?');
                break;
        }
    }

    private static string Source(TextNode text, PropertyShape property, ObjectNode owner)
    {
        text = text.WithWrittenLines();
        var isHidden = SecretText.IsHidden(text, property, owner);
        if (text.IsConstant && !isHidden) return RedactQuery(TextCodeBuilder.Constant(text.Constant!, property), property);
        var source = new StringBuilder();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case ConstantText run:
                    source.Append(isHidden && run.Text.Length > 0 ? SecretPatterns.Mask : run.Text);
                    break;
                case Placeholder placeholder:
                    source.Append('{').Append(placeholder.Member.Name);
                    if (placeholder.Format is not null) source.Append(':').Append(placeholder.Format);
                    source.Append('}');
                    break;
                case InvalidPlaceholder gap:
                    source.Append(gap.Source);
                    break;
            }
        }

        return isHidden ? source.ToString() : RedactQuery(source.ToString(), property);
    }

    // The query of a URL can contain a signature, which grants access to the blob.
    private static string RedactQuery(string text, PropertyShape property)
    {
        var question = property.Constraint == TextConstraint.Url ? text.IndexOf('?') : -1;
        return question < 0 ? text : text.Substring(0, question + 1) + SecretPatterns.Mask;
    }
}
