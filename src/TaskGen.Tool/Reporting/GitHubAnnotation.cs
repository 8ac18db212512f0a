using TaskGen.Validation;

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

    /// <summary>Returns the annotation for a file that could not be checked.</summary>
    public static string OfFailure(string message) => "::error title=taskgen::" + Escape(DisplayText.Of(message));

    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    // GitHub decodes line breaks only; the other control characters would reach the log.
    private static string EscapeProperty(string text) => DisplayText.Of(Escape(text)).Replace(":", "%3A").Replace(",", "%2C");
}
