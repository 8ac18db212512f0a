namespace TaskGen.Tool.Reporting;

/// <summary>Writes findings as GitHub workflow commands, which annotate the lines of a pull request.</summary>
internal static class GitHubAnnotation
{
    public static string Of(ReportEntry entry)
    {
        var command = entry.Level == "info" ? "notice" : entry.Level;
        var (position, message) = (entry.Finding.Position, Escape(entry.Finding.Message));
        return $"::{command} file={EscapeProperty(entry.File)},line={position.Line},col={position.Column},title={entry.Id}::{message}";
    }

    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string EscapeProperty(string text) => Escape(text).Replace(":", "%3A").Replace(",", "%2C");
}
