using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>analyzers.md, by sections.</summary>
internal static partial class AnalyzersDocument
{
    public static readonly string Text = Read();

    public static readonly IReadOnlyList<Section> Sections = Parse();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(AnalyzersDocument).Assembly.GetManifestResourceStream("analyzers.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static List<Section> Parse()
    {
        var sections = new List<Section>();
        foreach (Match match in SectionPattern().Matches(Text))
        {
            sections.Add(new(match.Groups["id"].Value, match.Value, match.Groups["wrong"].Value, match.Groups["right"].Value));
        }

        return sections;
    }

    [GeneratedRegex(@"^## (?<id>TG\d{4})\n(?:(?!\n## ).)*?Wrong:\n\n```csharp\n(?<wrong>.*?)\n```\n\nRight:\n\n```csharp\n(?<right>.*?)\n```(?:(?!\n## ).)*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    internal sealed record Section(string Id, string Text, string Wrong, string Right);
}
