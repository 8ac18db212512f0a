namespace TaskGen.TestUtilities;

/// <summary>The section of one rule in analyzers.md.</summary>
public sealed record AnalyzersDocumentSection(string Id, string Text, string Wrong, string Right)
{
    public bool HasCodeFix => Text.Contains("*Code fix:*");
}
