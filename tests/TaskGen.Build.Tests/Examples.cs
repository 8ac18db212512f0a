using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Build.Tests;

/// <summary>The wrong examples of analyzers.md: one class a rule.</summary>
internal static partial class Examples
{
    public static IReadOnlyList<Example> All { get; } = Read();

    private static List<Example> Read()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "analyzers.md")).ReplaceLineEndings("\n");
        return [.. Section().Matches(text)
            .Select(static match => new Example(match.Groups["id"].Value, match.Groups["wrong"].Value, match.Value.Contains("*Code fix:*")))

            // One wants an old C#, the other is shortened for the reader.
            .Where(static example => example.Id is not ("TG0011" or "TG5011"))];
    }

    [GeneratedRegex(@"^## (?<id>TG\d{4})\n(?:(?!\n## ).)*?Wrong:\n\n```csharp\n(?<wrong>.*?)\n```(?:(?!\n## ).)*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    internal sealed record Example(string Id, string Wrong, bool IsFixable)
    {
        public string File => Id + ".cs";

        public string Source => $"using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\nnamespace Rules.{Id};\n\n{Wrong}\n";
    }
}
