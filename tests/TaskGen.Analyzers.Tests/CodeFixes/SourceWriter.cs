using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>Writes the same source in another way.</summary>
internal static class SourceWriter
{
    public const string SystemUsings = "using System;\nusing System.Collections.Generic;\n";
    public const string File = "Source.cs";
    public const string Other = "Other.cs";

    public static IReadOnlyList<EditorFile>? One(string? source) => source is null ? null : [new(File, Analysis.Usings + source)];

    public static string Indent(string source) => Regex.Replace(source, "^(?=.)", "    ", RegexOptions.Multiline);

    public static string Tabs(string source) =>
        Regex.Replace(source, "^(?:    )+", static spaces => new string('\t', spaces.Length / 4), RegexOptions.Multiline);

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"") + "\"";

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static string Text(SyntaxNode root, TextSpan span) => root.SyntaxTree.GetText().ToString(span);

    public static SyntaxNode Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();

    public static string? Edit(string source, Func<SyntaxNode, IEnumerable<TextChange>> edit)
    {
        var root = Parse(source);
        var changes = edit(root).OrderBy(static change => change.Span.Start).ToList();
        return changes.Count == 0 ? null : SourceText.From(source).WithChanges(changes).ToString();
    }

    // Those of types, on lines of their own.
    public static IEnumerable<AttributeListSyntax> Lists(SyntaxNode root) => root.DescendantNodes().OfType<AttributeListSyntax>()
        .Where(static list => list.Parent is TypeDeclarationSyntax
            && list.GetTrailingTrivia().ToString() == "\n"
            && !list.GetLeadingTrivia().ToString().EndsWith(' '));

    public static IEnumerable<AttributeSyntax> Attributes(SyntaxNode root) => root.DescendantNodes().OfType<AttributeSyntax>()
        .Where(static attribute => attribute.Name is IdentifierNameSyntax name && IsOurs(name));

    public static List<EditorFile>? Aliases(string source)
    {
        var attributes = Attributes(Parse(source)).ToList();
        if (attributes.Count == 0) return null;
        var names = attributes.Select(static attribute => attribute.Name.ToString()).Distinct().ToList();
        var changed = SourceText.From(source)
            .WithChanges(attributes.Select(static attribute => Insert(attribute.Name.Span.End, "Alias")));
        var directives = string.Concat(names.Select(static name => $"using {name}Alias = TaskGen.{name}Attribute;\n"));
        return [new(File, $"{SystemUsings}{directives}\n{Qualified(changed.ToString())}")];
    }

    // The attributes of the task, except [BatchTask], on a base class.
    public static (string Task, string Base)? Inherited(string source)
    {
        var root = Parse(source);
        var type = root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(static type => type.AttributeLists.Any(IsTask));
        if (type is not (ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration })
            || type.BaseList is not null
            || type.AttributeLists.Count < 2
            || !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return null;
        }

        var moved = type.AttributeLists.Where(static list => !IsTask(list)).ToList();
        var header = type.ParameterList?.Span.End ?? type.Identifier.Span.End;
        var changes = moved.Select(static list => new TextChange(list.FullSpan, ""))
            .Append(Insert(header, " : Inherited"));
        return (
            SourceText.From(source).WithChanges(changes).ToString(),
            string.Concat(moved.Select(static list => list + "\n")) + $"public abstract {type.Keyword.Text} Inherited;\n");
    }

    public static IEnumerable<AttributeArgumentSyntax> Arguments(SyntaxNode root) =>
        root.DescendantNodes().OfType<AttributeArgumentSyntax>();

    public static bool IsTask(AttributeListSyntax list) =>
        list.Attributes.Any(static attribute => attribute.Name.ToString() is "BatchTask" or "TaskGen.BatchTask");

    public static string Header(TypeDeclarationSyntax type) => "partial "
        + type.Keyword.Text
        + (type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } keyword } ? " " + keyword.Text : "")
        + " " + type.Identifier.Text;

    public static string? Lines(string source) => Edit(source, static root => root.DescendantNodes().OfType<AttributeSyntax>()
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

    public static string? OneList(string source, string separator) => Edit(source, root => root.DescendantNodes()
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(type => type.AttributeLists.Zip(type.AttributeLists.Skip(1), (first, second) =>
            new TextChange(TextSpan.FromBounds(first.CloseBracketToken.SpanStart, second.OpenBracketToken.Span.End), separator))));

    public static List<EditorFile>? Split(
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

    public static IEnumerable<LiteralExpressionSyntax> Literals(SyntaxNode root) => root.DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Where(static literal => literal is { Token.RawKind: (int)SyntaxKind.StringLiteralToken, Parent: AttributeArgumentSyntax }
            && literal.Token.ValueText.Length > 0);

    public static string? Strings(string source, Func<string, string?> write) => Edit(source, root => Literals(root)
        .Select(literal => (literal.Span, Text: write(literal.Token.ValueText)))
        .Where(static literal => literal.Text is not null)
        .Select(static literal => new TextChange(literal.Span, literal.Text!)));

    public static List<EditorFile>? Constants(string source, bool isElsewhere)
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
    public static string Qualified(string source, string qualifier = "TaskGen.")
    {
        var root = Parse(source);
        var declared = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.Text).ToHashSet();
        return SourceText.From(source).WithChanges(root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => !declared.Contains(name.Identifier.Text) && IsOurs(name))
            .Select(name => Insert(name.SpanStart, qualifier))).ToString();
    }

    public static bool IsOurs(IdentifierNameSyntax name)
    {
        if (name.Parent is QualifiedNameSyntax or NameEqualsSyntax or NameColonSyntax) return false;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) return false;
        if (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) return false;
        var suffix = name.Parent is AttributeSyntax ? "Attribute" : "";
        return typeof(IBatchTask).Assembly.GetType($"TaskGen.{name.Identifier.Text}{suffix}") is not null;
    }
}
