using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>A way to write the same source: with other line breaks, in several parts, in other kinds of strings.</summary>
/// <param name="Name">The name of the way.</param>
/// <param name="Write">Returns the files for a source without using directives; null where the source cannot be written that way.</param>
internal sealed record SourceShape(string Name, Func<string, IReadOnlyList<EditorFile>?> Write)
{
    private const string File = "Source.cs";
    private const string Other = "Other.cs";

    /// <summary>Gets the ways that keep each file's text, so that the right source can be written the same way.</summary>
    public static IReadOnlyList<SourceShape> Layouts { get; } =
    [
        new("Plain", static source => [new(File, Analysis.Usings + source)]),
        new("CarriageReturns", static source => [new(File, (Analysis.Usings + source).ReplaceLineEndings("\r\n"))]),
        new("Tabs", static source => [new(File, Analysis.Usings + "internal static class Tab\n{\n\tpublic const int Size = 4;\n}\n\n" + Tabs(source))]),
        new("NamespaceOfFile", static source => [new(File, Analysis.Usings + "namespace Studio.Frames;\n\n" + source)]),
        new("NamespaceBlock", static source => [new(File, $"{Analysis.Usings}namespace Studio\n{{\n{Indent(source)}\n}}\n")]),
        new("Nested", static source => [new(File, $"{Analysis.Usings}public static partial class Outer\n{{\n{Indent(source)}\n}}\n")]),
        new("NestedWithTabs", static source =>
            [new(File, Tabs($"{Analysis.Usings}public static partial class Outer\n{{\n{Indent(source)}\n}}\n").ReplaceLineEndings("\r\n"))]),
        new("WithoutUsing", static source => [new(File, "using System;\nusing System.Collections.Generic;\n\n" + Qualified(source))]),
        new("NullableDisabled", static source => [new(File, "#nullable disable\n" + Analysis.Usings + source)]),
        new("Conditional", static source => [new(File, Analysis.Usings + "#if !NEVER\n" + source + "\n#endif\n")]),
    ];

    /// <summary>Gets all ways.</summary>
    public static IReadOnlyList<SourceShape> All { get; } =
    [
        .. Layouts,
        new("ConditionalAttributes", static source => One(Edit(source, static root => Lists(root)
            .SelectMany(static list => new TextChange[] { Insert(list.SpanStart, "#if !NEVER\n"), Insert(list.Span.End, "\n#endif") })))),
        new("Comments", static source => One(Edit(source, static root => Arguments(root)
            .SelectMany(static (argument, i) => new TextChange[]
            {
                Insert(argument.SpanStart, $"/* a{i} */ "), Insert(argument.Span.End, $" /* b{i} */"),
            })
            .Concat(Lists(root).Select(static (list, i) => Insert(list.Span.End, $" // c{i}")))))),
        new("Lines", static source => One(Lines(source))),
        new("LinesWithCarriageReturns", static source => Lines(source) is { } lines
            ? [new(File, (Analysis.Usings + lines).ReplaceLineEndings("\r\n"))]
            : null),
        new("OneList", static source => One(OneList(source, ", "))),
        new("OneListOfLines", static source => One(OneList(source, ",\n "))),
        new("MembersElsewhere", static source => Split(source, static (root, type) =>
            type is { OpenBraceToken.RawKind: not 0, Members.Count: > 0 }
                ? ([
                    new(TextSpan.FromBounds(
                        type.OpenBraceToken.GetPreviousToken().Span.End, type.CloseBraceToken.Span.End), ";")],
                    Header(type) + "\n" + Text(root, TextSpan.FromBounds(type.OpenBraceToken.SpanStart, type.CloseBraceToken.Span.End)))
                : null)),
        new("AttributesElsewhere", static source => Split(source, static (root, type) =>
            type.AttributeLists.Count > 1
                ? ([.. type.AttributeLists.Where(static list => !IsTask(list)).Select(static list => new TextChange(list.FullSpan, ""))],
                    string.Concat(type.AttributeLists.Where(static list => !IsTask(list)).Select(static list => list + "\n"))
                        + Header(type) + ";")
                : null)),
        new("ParametersElsewhere", static source => Split(source, static (root, type) =>
            type is RecordDeclarationSyntax { ParameterList: { } list }
                ? ([new(list.Span, "")], Header(type) + list + ";")
                : null)),
        new("Verbatim", static source => One(Strings(source, static text => "@" + Quoted(text)))),
        new("Raw", static source => One(Strings(source, static text =>
            text.Length > 0 && text[0] != '"' && text[^1] != '"' ? $"\"\"\"{text}\"\"\"" : null))),
        new("RawLines", static source => One(Strings(source, static text => $"\"\"\"\n    {text}\n    \"\"\""))),
        new("RawLinesWithCarriageReturns", static source =>
            Strings(source, static text => $"\"\"\"\n    {text}\n    \"\"\"") is { } lines
                ? [new(File, (Analysis.Usings + lines).ReplaceLineEndings("\r\n"))]
                : null),
        new("Interpolated", static source => One(Strings(source, static text =>
            "$" + SymbolDisplay.FormatLiteral(text.Replace("{", "{{").Replace("}", "}}"), quote: true)))),
        new("InterpolatedVerbatim", static source => One(Strings(source, static text =>
            "$@" + Quoted(text.Replace("{", "{{").Replace("}", "}}"))))),
        new("InterpolatedRaw", static source => One(Strings(source, static text =>
            !text.Contains("{{") && !text.Contains("}}") && text.Length > 0 && text[0] != '"' && text[^1] != '"'
                ? $"$$\"\"\"{text}\"\"\""
                : null))),
        new("Sum", static source => One(Strings(source, static text =>
            text.Length > 1
                ? SymbolDisplay.FormatLiteral(text[..(text.Length / 2)], quote: true)
                    + " + " + SymbolDisplay.FormatLiteral(text[(text.Length / 2)..], quote: true)
                : null))),
        new("Escapes", static source => One(Strings(source, static text =>
            text.Length > 0 ? $"\"{string.Concat(text.Select(static c => $"\\u{(int)c:x4}"))}\"" : null))),
        new("Constants", static source => Constants(source, isElsewhere: false)),
        new("ConstantsElsewhere", static source => Constants(source, isElsewhere: true)),
    ];

    public override string ToString() => Name;

    private static IReadOnlyList<EditorFile>? One(string? source) => source is null ? null : [new(File, Analysis.Usings + source)];

    private static string Indent(string source) => Regex.Replace(source, "^(?=.)", "    ", RegexOptions.Multiline);

    private static string Tabs(string source) =>
        Regex.Replace(source, "^(?:    )+", static spaces => new string('\t', spaces.Length / 4), RegexOptions.Multiline);

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"") + "\"";

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static string Text(SyntaxNode root, TextSpan span) => root.SyntaxTree.GetText().ToString(span);

    private static SyntaxNode Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();

    private static string? Edit(string source, Func<SyntaxNode, IEnumerable<TextChange>> edit)
    {
        var root = Parse(source);
        var changes = edit(root).OrderBy(static change => change.Span.Start).ToList();
        return changes.Count == 0 ? null : SourceText.From(source).WithChanges(changes).ToString();
    }

    // Those of types, on lines of their own.
    private static IEnumerable<AttributeListSyntax> Lists(SyntaxNode root) => root.DescendantNodes().OfType<AttributeListSyntax>()
        .Where(static list => list.Parent is TypeDeclarationSyntax
            && list.GetTrailingTrivia().ToString() == "\n"
            && !list.GetLeadingTrivia().ToString().EndsWith(' '));

    private static IEnumerable<AttributeArgumentSyntax> Arguments(SyntaxNode root) =>
        root.DescendantNodes().OfType<AttributeArgumentSyntax>();

    private static bool IsTask(AttributeListSyntax list) =>
        list.Attributes.Any(static attribute => attribute.Name.ToString() is "BatchTask" or "TaskGen.BatchTask");

    private static string Header(TypeDeclarationSyntax type) => "partial "
        + type.Keyword.Text
        + (type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } keyword } ? " " + keyword.Text : "")
        + " " + type.Identifier.Text;

    private static string? Lines(string source) => Edit(source, static root => root.DescendantNodes().OfType<AttributeSyntax>()
        .Where(static attribute => attribute.ArgumentList is { Arguments.Count: > 0 })
        .SelectMany(static (attribute, n) => attribute.ArgumentList!.Arguments
            .Select(static argument => Insert(argument.SpanStart, "\n    "))
            .Concat(attribute.ArgumentList.Arguments.GetSeparators().Select((comma, i) =>
                new TextChange(TextSpan.FromBounds(comma.Span.End, comma.GetNextToken().SpanStart), $" // d{n}.{i}")))
            .Append(Insert(attribute.ArgumentList.Arguments.Last().Span.End, $" // e{n}\n")))
        .GroupBy(static change => change.Span.Start)
        .Select(static same => same.Count() == 1
            ? same.Single()
            : new TextChange(same.Single(static change => change.Span.Length > 0 || change.NewText![0] == ' ').Span,
                string.Concat(same.OrderBy(static change => change.NewText![0] == ' ' ? 0 : 1).Select(static change => change.NewText)))));

    private static string? OneList(string source, string separator) => Edit(source, root => root.DescendantNodes()
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(type => type.AttributeLists.Zip(type.AttributeLists.Skip(1), (first, second) =>
            new TextChange(TextSpan.FromBounds(first.CloseBracketToken.SpanStart, second.OpenBracketToken.Span.End), separator))));

    private static List<EditorFile>? Split(
        string source, Func<SyntaxNode, TypeDeclarationSyntax, (TextChange[] Changes, string Part)?> split)
    {
        var root = Parse(source);
        var type = root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(static type => type.AttributeLists.Any(IsTask));
        if (type is null
            || !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || type.ContainsDiagnostics
            || split(root, type) is not var (changes, part))
        {
            return null;
        }

        return
        [
            new(File, Analysis.Usings + SourceText.From(source).WithChanges(changes)),
            new(Other, Analysis.Usings + part + "\n"),
        ];
    }

    private static IEnumerable<LiteralExpressionSyntax> Literals(SyntaxNode root) => root.DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Where(static literal => literal is { Token.RawKind: (int)SyntaxKind.StringLiteralToken, Parent: AttributeArgumentSyntax }
            && literal.Token.ValueText.Length > 0);

    private static string? Strings(string source, Func<string, string?> write) => Edit(source, root => Literals(root)
        .Select(literal => (literal.Span, Text: write(literal.Token.ValueText)))
        .Where(static literal => literal.Text is not null)
        .Select(static literal => new TextChange(literal.Span, literal.Text!)));

    private static List<EditorFile>? Constants(string source, bool isElsewhere)
    {
        var literals = Literals(Parse(source)).ToList();
        if (literals.Count == 0) return null;
        var changed = SourceText.From(source)
            .WithChanges(literals.Select(static (literal, i) => new TextChange(literal.Span, "Texts.Text" + i)))
            .ToString();
        var constants = "internal static class Texts\n{\n"
            + string.Concat(literals.Select(static (literal, i) => $"    public const string Text{i} = {literal};\n")) + "}\n";
        return isElsewhere
            ? [new(File, Analysis.Usings + changed), new(Other, constants)]
            : [new(File, Analysis.Usings + changed + "\n\n" + constants)];
    }

    // As it is written where no using directive is.
    private static string Qualified(string source)
    {
        var root = Parse(source);
        var declared = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.Text).ToHashSet();
        return SourceText.From(source).WithChanges(root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => !declared.Contains(name.Identifier.Text) && IsOurs(name))
            .Select(static name => Insert(name.SpanStart, "TaskGen."))).ToString();
    }

    private static bool IsOurs(IdentifierNameSyntax name)
    {
        if (name.Parent is QualifiedNameSyntax or NameEqualsSyntax or NameColonSyntax) return false;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) return false;
        if (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) return false;
        var suffix = name.Parent is AttributeSyntax ? "Attribute" : "";
        return typeof(IBatchTask).Assembly.GetType($"TaskGen.{name.Identifier.Text}{suffix}") is not null;
    }
}
