using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads templates: cuts them and finds their members.</summary>
internal sealed class TextReader(ParseContext context)
{
    /// <summary>The format that leaves a value unquoted.</summary>
    public const string RawFormat = "raw";

    public TextNode Read(string text, SourceId sourceId, ValueKind kind)
    {
        // Most texts have no placeholders.
        if (text.IndexOf('{') < 0 && text.IndexOf('}') < 0) return new TextNode(sourceId, [new ConstantText(text)]);

        var isCommandLine = kind is ValueKind.CommandLine or ValueKind.Arguments;
        var pieces = Template.Parse(text);
        var parts = new List<TextPart>(pieces.Count);
        foreach (var piece in pieces) parts.Add(Part(piece, text, sourceId, isCommandLine));
        return new TextNode(sourceId, parts);
    }

    /// <summary>Determines whether a member can be used in a template, with a format or without one.</summary>
    public static bool Fits((MemberValue Value, ITypeSymbol Type) member, bool isCommandLine, string? format) =>
        HasText(member.Value.Type, isCommandLine)
        && (format is null || (format == RawFormat && isCommandLine)
            || (format.Length > 0 && Formats.IsKnown(member.Value.Type, format, member.Type.MetadataName)));

    /// <summary>Determines whether a value has a text; a list has one in a command line only, where it is several arguments.</summary>
    public static bool HasText(MemberType type, bool isCommandLine) =>
        type != MemberType.None && (type != MemberType.Strings || isCommandLine);

    private TextPart Part(Template.Piece piece, string text, SourceId sourceId, bool isCommandLine)
    {
        var span = new TextRange(piece.Start, piece.Length);
        if (piece.Fault is { } fault) return Invalid(new TemplateIsMalformed(sourceId, fault), span, piece.Text);
        if (!piece.IsPlaceholder) return new ConstantText(piece.Text);

        var source = text.Substring(piece.Start, piece.Length);
        if (context.Members.Find(piece.Text) is not { } found)
        {
            return Unread(
                new PlaceholderIsUnknown(
                    sourceId,
                    piece.Text,
                    context.Type.Name,
                    [.. context.Members.Alternatives(piece.Text, isCommandLine, piece.Format)],
                    piece.Format == RawFormat && isCommandLine ? null : piece.Format),
                piece,
                source);
        }

        if (context.IsOpen(found.Type))
        {
            context.MarkUnreadPlaceholder(piece.Text);
            return new InvalidPlaceholder(source);
        }

        if (!HasText(found.Value.Type, isCommandLine))
        {
            return Unread(new MemberHasNoText(sourceId, piece.Text), piece, source);
        }

        var isRaw = piece.Format == RawFormat && isCommandLine;
        if (piece.Format is not null && !Fits(found, isCommandLine, piece.Format))
        {
            return Unread(
                new FormatIsUnknown(
                    sourceId, piece.Format, piece.Text, found.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
                piece,
                source);
        }

        return new Placeholder(found.Value, isRaw ? null : piece.Format, isRaw, null, span);
    }

    // The generator may not see the member, or not its type.
    private InvalidPlaceholder Unread(Problem problem, Template.Piece piece, string source)
    {
        context.MarkUnreadPlaceholder(piece.Text);
        return Invalid(problem, new TextRange(piece.Start, piece.Length), source);
    }

    private InvalidPlaceholder Invalid(Problem problem, TextRange span, string source)
    {
        context.Problems.Add(problem with { Span = span });
        return new InvalidPlaceholder(source);
    }
}
