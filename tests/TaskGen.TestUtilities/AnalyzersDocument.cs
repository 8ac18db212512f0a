using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.TestUtilities;

/// <summary>analyzers.md, which is the only place where the examples of the rules are kept.</summary>
public static partial class AnalyzersDocument
{
    public static string Text { get; } = Read();

    public static IReadOnlyList<AnalyzersDocumentSection> Sections { get; } = [.. SectionPattern.Matches(Text).Select(static match =>
        new AnalyzersDocumentSection(match.Groups["id"].Value, match.Value, match.Groups["wrong"].Value, match.Groups["right"].Value))];

    [GeneratedRegex(
        @"^## (?<id>TG\d{4})\n(?:(?!\n## ).)*?Wrong(?: \([^\n]*\))?:\n\n```csharp\n(?<wrong>.*?)\n```\n\nRight:\n\n```csharp\n(?<right>.*?)\n```(?:(?!\n## ).)*",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SectionPattern { get; }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(AnalyzersDocument).Assembly.GetManifestResourceStream("analyzers.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
