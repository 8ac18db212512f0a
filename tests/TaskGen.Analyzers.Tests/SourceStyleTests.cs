using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks the style of the repository's own sources where no analyzer does.</summary>
public sealed class SourceStyleTests
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
