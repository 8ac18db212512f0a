using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Tests.Rules;
using static TaskGen.Analyzers.Tests.CodeFixes.SourceWriter;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>A way to write the same source: with other line breaks, in several parts, in other kinds of strings.</summary>
/// <param name="Name">The name of the way.</param>
/// <param name="Write">Returns the files for a source without using directives; null where the source cannot be written that way.</param>
internal sealed record SourceShape(string Name, Func<string, IReadOnlyList<EditorFile>?> Write)
{
    private const string Unfinished = "public sealed partial class Unfinished\n{\n    public void Run(int first";

    // A piece of a placeholder, or of an escape, and a string that is cast, have no place of their own, and a raw string cannot end with a
    // quotation mark. A generic class is not a task, nor is anything before C# 11. A constant with a secret may be used by other tasks.
    private static readonly Dictionary<string, string[]> LostFixes = new()
    {
        ["Sum"] = ["TG0006.Nearest", "TG0006.Member", "TG0007.Close", "TG0008.Remove", "TG1008.Quote", "TG1019.Replace"],
        ["ConditionalSum"] =
        [
            "TG0006.Nearest", "TG0006.Member", "TG0007.Close", "TG0008.Remove", "TG1008.Quote", "TG1015.Nearest",
            "TG1019.Replace", "TG4001.Remove", "TG4003.Remove", "TG4008.Remove",
        ],
        ["InterpolatedRaw"] = ["TG0006.Escape", "TG0007.Escape", "TG1009.Replace", "TG1020.Replace"],
        ["Cast"] = ["TG"],
        ["Constants"] = ["TG6001.Member"],
        ["ConstantsElsewhere"] = ["TG6001.Member"],
        ["Escapes"] = ["TG0006", "TG0007", "TG0008.Remove", "TG1008.Quote", "TG1015.Nearest", "TG1019.Replace", "TG4015.Replace"],
        ["Generic"] = ["TG0001.Add", "TG0014.AddProperty", "TG0015.Add"],
        ["UnfinishedBefore"] = ["TG0014.AddProperty", "TG0015.Add"],
        ["Inherited"] = ["TG5010.Remove"],
        ["InheritedElsewhere"] = ["TG5010.Remove"],
        ["InheritedFromProject"] = ["TG"],
        ["CSharp8"] = ["TG"],
        ["CSharp9"] = ["TG0014.AddProperty", "TG0015.Add"],
        ["CSharp10"] = ["TG0014.AddProperty", "TG0015.Add"],
    };

    /// <summary>Gets the version of C#.</summary>
    public LanguageVersion Version { get; init; } = LanguageVersion.Latest;

    /// <summary>
    /// Gets a value indicating whether code fixes leave other declarations: the attributes of the task are in another type, its files are
    /// in two projects, or an older version of C# lacks required members.
    /// </summary>
    public bool HasOtherMeaning { get; init; }

    /// <summary>Gets the beginnings of the keys of the code fixes that cannot be offered.</summary>
    public IReadOnlyList<string> Lost => LostFixes.GetValueOrDefault(Name) ?? [];

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
        new("WithoutUsing", static source => [new(File, SystemUsings + "\n" + Qualified(source))]),
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
        new("ListsOnOneLine", static source => One(Edit(source, static root => Lists(root)
            .Where(static list => ((TypeDeclarationSyntax)list.Parent!).AttributeLists.Last() != list)
            .Select(static list => new TextChange(list.GetTrailingTrivia().Span, " "))))),
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
            "$" + Literal(text.Replace("{", "{{").Replace("}", "}}"))))),
        new("InterpolatedVerbatim", static source => One(Strings(source, static text =>
            "$@" + Quoted(text.Replace("{", "{{").Replace("}", "}}"))))),
        new("InterpolatedRaw", static source => One(Strings(source, static text =>
            !text.Contains("{{") && !text.Contains("}}") && text.Length > 0 && text[0] != '"' && text[^1] != '"'
                ? $"$$\"\"\"{text}\"\"\""
                : null))),
        new("Sum", static source => One(Strings(source, static text =>
            text.Length > 1
                ? Literal(text[..(text.Length / 2)]) + " + " + Literal(text[(text.Length / 2)..])
                : null))),
        new("Escapes", static source => One(Strings(source, static text =>
            text.Length > 0 ? $"\"{string.Concat(text.Select(static c => $"\\u{(int)c:x4}"))}\"" : null))),
        new("Parenthesized", static source => One(Strings(source, static text => $"({Literal(text)})"))),
        new("Cast", static source => One(Strings(source, static text => "(string)" + Literal(text)))),
        new("ConditionalSum", static source => One(Strings(source, static text =>
            text.Length > 1
                ? Literal(text[..(text.Length / 2)])
                    + $"\n#if NEVER\n    + \"never\"\n#else\n    + {Literal(text[(text.Length / 2)..])}\n#endif\n"
                : null))),
        new("Constants", static source => Constants(source, isElsewhere: false)),
        new("ConstantsElsewhere", static source => Constants(source, isElsewhere: true)),
        new("AttributeSuffix", static source => One(Edit(source, static root => Attributes(root)
            .Select(static attribute => Insert(attribute.Name.Span.End, "Attribute"))))),
        new("GlobalQualified", static source => [new(File, SystemUsings + "\n" + Qualified(source, "global::TaskGen."))]),
        new("AliasOfNamespace", static source => [new(File, SystemUsings + "using Batch = TaskGen;\n\n" + Qualified(source, "Batch::"))]),
        new("Aliases", Aliases),
        new("GlobalUsings", static source =>
            [new(File, source), new(Other, "global using System;\nglobal using System.Collections.Generic;\nglobal using TaskGen;\n")]),
        new("Targets", static source => One(Edit(source, static root => Lists(root)
            .Where(static list => list.Target is null)
            .Select(static list => Insert(list.OpenBracketToken.Span.End, "type: "))))),
        new("TrailingCommas", static source => One(Edit(source, static root => root.DescendantNodes().OfType<AttributeListSyntax>()
            .Select(static list => Insert(list.CloseBracketToken.SpanStart, ","))))),
        new("Spaces", static source => One(Edit(source, static root => root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(static attribute => attribute.ArgumentList is not null)
            .SelectMany(static attribute => new TextChange[]
            {
                Insert(attribute.SpanStart, " "), Insert(attribute.ArgumentList!.SpanStart, " "),
                Insert(attribute.ArgumentList.OpenParenToken.Span.End, " "), Insert(attribute.ArgumentList.CloseParenToken.SpanStart, " "),
                Insert(attribute.Span.End, " "),
            })))),
        new("OneLine", static source => source.Contains("//") || source.Contains("\"\"\"") || source.Contains('#')
            ? null
            : One(Regex.Replace(source, @"\n\s*", " "))),
        new("EmptyLines", static source => One(Edit(source, static root => Lists(root)
            .Select(static list => Insert(list.Span.End, "\n"))))),
        new("Documented", static source => One(Edit(source, static root => Lists(root)
            .Select(static (list, i) => Insert(list.SpanStart, $"/// <summary>Text {i}.</summary>\n"))))),
        new("Inactive", static source => [new(File, $"{Analysis.Usings}#if NEVER\n{source}\n#else\n{source}\n#endif\n")]),
        new("LineDirective", static source => [new(File, $"{Analysis.Usings}#line 7 \"Other.txt\"\n{source}\n#line default\n")]),
        new("Regions", static source =>
            [new(File, $"{Analysis.Usings}#region First\n#pragma warning disable CS0001\n{source}\n#endregion\n")]),
        new("TopLevelStatements", static source => [new(File, $"{Analysis.Usings}Console.WriteLine();\n\n{source}")]),
        new("NestedInGeneric", static source =>
            [new(File, $"{Analysis.Usings}public partial class Outer<TOuter>\n    where TOuter : class\n{{\n{Indent(source)}\n}}\n")]),
        new("NestedDeeply", static source =>
            [
                new(File, $"{Analysis.Usings}public partial record struct Outer\n{{\n    public partial interface IInner\n    {{\n"
                    + $"{Indent(Indent(source))}\n    }}\n}}\n"),
            ]),
        new("Generic", static source => One(Edit(source, static root => root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(static type => type.AttributeLists.Any(IsTask))
            .Select(static type => Insert(type.Identifier.Span.End, "<TItem>"))))),
        new("UnfinishedAfter", static source => [new(File, $"{Analysis.Usings}{source}\n\n{Unfinished}")]),
        new("UnfinishedBefore", static source => [new(File, $"{Analysis.Usings}{Unfinished});\n\n{source}")]),
        new("Linked", static source =>
            [
                new(File, Analysis.Usings + source) { IsLinked = true },
                new(File, Analysis.Usings + source) { IsLinked = true, IsInLibrary = true },
            ]) { HasOtherMeaning = true },
        new("Inherited", static source => Inherited(source) is var (task, based)
            ? [new(File, $"{Analysis.Usings}{task}\n\n{based}")]
            : null) { HasOtherMeaning = true },
        new("InheritedElsewhere", static source => Inherited(source) is var (task, based)
            ? [new(File, Analysis.Usings + task), new(Other, Analysis.Usings + based)]
            : null) { HasOtherMeaning = true },
        new("InheritedFromProject", static source => Inherited(source) is var (task, based)
            ? [new(File, Analysis.Usings + task), new(Other, Analysis.Usings + based) { IsInLibrary = true }]
            : null) { HasOtherMeaning = true },
        new("CSharp8", static source => [new(File, Analysis.Usings + source)])
        {
            Version = LanguageVersion.CSharp8,
            HasOtherMeaning = true,
        },
        new("CSharp9", static source => [new(File, Analysis.Usings + source)])
        {
            Version = LanguageVersion.CSharp9,
            HasOtherMeaning = true,
        },
        new("CSharp10", static source => [new(File, Analysis.Usings + source)])
        {
            Version = LanguageVersion.CSharp10,
            HasOtherMeaning = true,
        },
        new("CSharp11", static source => [new(File, Analysis.Usings + source)]) { Version = LanguageVersion.CSharp11 },
    ];

    public override string ToString() => Name;

    /// <summary>Opens the files of a source in an editor.</summary>
    public Task<EditorProject> OpenAsync(IReadOnlyList<EditorFile> files) => EditorProject.OpenAsync(
        files.Where(static file => !file.IsInLibrary),
        files.Any(static file => file.IsInLibrary) ? files.Where(static file => file.IsInLibrary) : null,
        Version);
}
