using System;
using System.Linq;

namespace TaskGen.DocumentationGenerator;

/// <summary>The rules of the next release, as Roslyn's release tracking analyzers expect them.</summary>
internal static class ReleaseTracking
{
    private const string Separator = "--------|----------|----------|-------\n";

    // Everything is unshipped until 1.0.
    public static string Render(string current)
    {
        var end = current.IndexOf(Separator, StringComparison.Ordinal) + Separator.Length;
        return current[..end] + string.Concat(DocumentedRule.WithTaskFiles.Select(static rule =>
            $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Name}\n"));
    }
}
