using System.Collections.Generic;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads templates: cuts them and finds their members.</summary>
internal sealed class TextReader(MemberResolver members, List<Problem> problems)
{
    /// <summary>The format that leaves a value unquoted.</summary>
    public const string RawFormat = "raw";

    public TextNode Read(string text, int sourceId, ValueKind kind)
    {
        // Most texts have no hole.
        if (text.IndexOf('{') < 0 && text.IndexOf('}') < 0) return new TextNode(sourceId, [new ConstantText(text)]);

        var isCommandLine = kind == ValueKind.CommandLine;
        var pieces = Template.Parse(text);
        var parts = new List<TextPart>(pieces.Count);
        foreach (var piece in pieces) parts.Add(Part(piece, sourceId, isCommandLine));
        return new TextNode(sourceId, parts);
    }

    private TextPart Part(Template.Piece piece, int sourceId, bool isCommandLine)
    {
        if (piece.Fault is not null)
        {
            Report(RuleIds.MalformedTemplate, sourceId, piece, piece.Fault);
            return new InvalidPlaceholder(piece.Text);
        }

        if (!piece.IsPlaceholder) return new ConstantText(piece.Text);

        var source = "{" + piece.Text + "}";
        if (members.Find(piece.Text) is not { } found)
        {
            Report(RuleIds.UnknownMember, sourceId, piece, [piece.Text, .. members.Names()]);
            return new InvalidPlaceholder(source);
        }

        if (found.Value.Type == MemberType.None || (found.Value.Type == MemberType.Strings && !isCommandLine))
        {
            Report(RuleIds.MemberTypeMismatch, sourceId, piece, piece.Text, "a value with a text of its own: a string, a number, a date, anything formattable");
            return new InvalidPlaceholder(source);
        }

        var isRaw = piece.Format == RawFormat && isCommandLine;
        if (piece.Format is not null && !isRaw && !Formats.IsKnown(found.Value.Type, piece.Format, found.Type.MetadataName))
        {
            Report(RuleIds.UnknownFormat, sourceId, piece, piece.Format, piece.Text, found.Type.Name);
            return new InvalidPlaceholder(source);
        }

        return new Placeholder(found.Value, isRaw ? null : piece.Format, isRaw, null, piece.Start, piece.Length);
    }

    private void Report(string ruleId, int sourceId, Template.Piece piece, params string[] arguments) =>
        problems.Add(new(ruleId, sourceId, arguments, Start: piece.Start, Length: piece.Length));
}
