using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.Rules;

/// <summary>Finds the environment variables of the service in templates, in the syntax of any shell.</summary>
internal static class VariableUse
{
    private static readonly Regex Pattern = new(
        @"(?:\$(?:\{\{)?(?:env:)?|%)(?<name>AZ_BATCH_[A-Z_]\w*)(?<default>:?-)?",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// Returns the uses of variables; the name is the group <c>name</c>, and <c>default</c> matches <c>${NAME:-default}</c>.
    /// </summary>
    public static MatchCollection In(string template) => Pattern.Matches(template);
}
