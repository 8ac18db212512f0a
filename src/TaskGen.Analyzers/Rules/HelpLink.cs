namespace TaskGen.Analyzers.Rules;

/// <summary>Where a rule is explained: its section of analyzers.md.</summary>
internal static class HelpLink
{
    public static string For(string id) => "https://github.com/taskgen/taskgen/blob/main/analyzers.md#" + id.ToLowerInvariant();
}
