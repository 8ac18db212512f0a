using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks the style of the repository's own sources where no analyzer does.</summary>
public sealed partial class SourceStyleTests
{
    private const int MaxColumns = 139;

    private static readonly string[] Roots = ["src", "tests", "playground", "tools"];

    [SkippableFact]
    public void Lines_end_before_column_140()
    {
        var files = Roots.SelectMany(static root => Directory.EnumerateFiles(
            RepositoryFiles.PathOf(root), "*.cs", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path))
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "artifacts"))
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(LongLines));
    }

    [SkippableFact]
    public void Lines_of_Markdown_end_before_column_140()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.Root, "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateDirectories(RepositoryFiles.PathOf("src")).SelectMany(static directory =>
                Directory.EnumerateFiles(directory, "README.md")))
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path))
            .ToList();
        Assert.Contains("README.md", files);
        Assert.Contains(Path.Combine("docs", "architecture.md"), files);
        Assert.Empty(files.SelectMany(LongLinesOfProse));
    }

    [Theory]
    [InlineData("A B", true)]
    [InlineData("- A B", true)]
    [InlineData("A [B](https://example.org/B)", true)]
    [InlineData("AB", false)]
    [InlineData("- AB", false)]
    [InlineData("- `A B`", false)]
    [InlineData("Wrong: `A B`", false)]
    [InlineData("[A B](https://example.org/B)", false)]
    [InlineData("| A B |", false)]
    [InlineData("# A B", false)]
    [InlineData("<!-- A B -->", false)]
    [InlineData("```\nA B\n```", false)]
    [InlineData("```\nA B\n```\nA B", true)]
    public void Line_of_Markdown_is_too_long_if_it_can_be_broken(string text, bool isTooLong)
    {
        var longText = text.Replace("A", new string('a', MaxColumns)).Replace("B", new string('b', MaxColumns));
        Assert.Equal(isTooLong, ProseLines(longText).Any(static line => IsTooLong(line.Text)));
        Assert.DoesNotContain(ProseLines(text), static line => IsTooLong(line.Text));
    }

    private static IEnumerable<string> LongLinesOfProse(string path) =>
        ProseLines(RepositoryFiles.Read(path)).Where(static line => IsTooLong(line.Text)).Select(line => $"{path}({line.Number})");

    // Lines outside of code blocks, tables, headings, HTML, images, and link definitions.
    private static IEnumerable<(int Number, string Text)> ProseLines(string markdown)
    {
        var isCode = false;
        foreach (var (index, line) in markdown.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var isFence = line.TrimStart().StartsWith("```");
            isCode ^= isFence;
            if (!isCode && !isFence && !NotProse().IsMatch(line)) yield return (index + 1, line);
        }
    }

    // Inline code and links are not broken, so a line that has no other spaces can be of any length.
    private static bool IsTooLong(string line) =>
        line.Length > MaxColumns && CodeOrLink().Replace(Marker().Replace(line, ""), "x").Contains(' ');

    [GeneratedRegex(@"^\s*([|#<]|!\[|\[[^\]]+\]:)")]
    private static partial Regex NotProse();

    [GeneratedRegex(@"^\s*([-*+>]\s+|\d+[.)]\s+|(Wrong|Right):\s+)?")]
    private static partial Regex Marker();

    [GeneratedRegex(@"(`+)[^`].*?\1|\[(?:[^\[\]`]|`[^`]*`)*\]\([^)]*\)")]
    private static partial Regex CodeOrLink();

    private static IEnumerable<string> LongLines(string path)
    {
        var source = SourceText.From(RepositoryFiles.Read(path));
        if (source.Lines.All(static line => line.Span.Length <= MaxColumns)) return [];

        // String literals are not broken, so their text does not count.
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
        var literals = root.DescendantTokens(static node => node is not InterpolatedStringExpressionSyntax)
            .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken)
            .Select(static token => token.Span)
            .Concat(root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Select(static node => node.Span))
            .ToList();
        return source.Lines
            .Where(static line => line.Span.Length > MaxColumns)
            .Where(line => line.Span.Length - literals.Sum(literal => literal.Intersection(line.Span)?.Length ?? 0) > MaxColumns)
            .Select(line => $"{path}({line.LineNumber + 1})");
    }
}
