using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>Describes the code fixes that are offered for a source.</summary>
internal static class OfferedFixes
{
    /// <summary>
    /// Returns, for each code fix, its key, its title, and the source after it; what Fix All does is added where it differs.
    /// </summary>
    public static async Task<string> Of(string source, LanguageVersion version = LanguageVersion.Latest)
    {
        var document = await EditorDocument.OpenAsync(source, version);
        var lines = new List<string>();
        foreach (var fix in await document.FixesAsync())
        {
            var after = (await document.ApplyAsync(fix)).Source;
            var all = (await document.ApplyToAllAsync(fix)).Source;
            lines.Add($"{fix.Action.EquivalenceKey}: {fix.Action.Title}");
            lines.Add(after);
            if (all == document.Source) lines.Add("Fix All: nothing");
            else if (all != after) lines.Add("Fix All:\n" + all);
        }

        return string.Join('\n', lines);
    }
}
