using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Fuzzing.Sources;

/// <summary>
/// The sources to mutate: the tasks of the playground, the examples of the documents, and every source that a test compiles.
/// </summary>
internal static partial class Corpus
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\n";

    public static readonly ImmutableArray<string> Sources = Read();

    private static ImmutableArray<string> Read()
    {
        var sources = new List<string>();
        var assembly = typeof(Corpus).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            if (name.EndsWith(
                ".md",
                StringComparison.Ordinal)) sources.AddRange(Blocks().Matches(text).Select(static match => match.Groups["code"].Value));
            else if (name.StartsWith("tests/", StringComparison.Ordinal)) sources.AddRange(Literals(text));
            else sources.Add(text);
        }

        // One source repeats a constant up to a megabyte; a mutation of it would grow sixteen thousand times as large.
        return [.. sources.Where(static source => source.Length < 20_000
            && source.Contains('[', StringComparison.Ordinal)
            && !source.Contains("Kb64 + Kb64", StringComparison.Ordinal))
            .Select(WithUsings)
            .Distinct()];
    }

    private static string WithUsings(string source) =>
        source.Contains("using TaskGen;", StringComparison.Ordinal) ? source : Usings + source;

    // The source of a test is a string literal in which diagnostics are marked.
    private static IEnumerable<string> Literals(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            .Select(static token => Marks().Replace(token.ValueText, ""))
            .Where(static literal => literal.Contains("[BatchTask", StringComparison.Ordinal)
            || literal.Contains("[TaskProfile", StringComparison.Ordinal)
            || literal.Contains("new TaskAddParameter", StringComparison.Ordinal));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\{\|(TG\d{4}|#\d+):|\|\}")]
    private static partial Regex Marks();
}
