using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TaskGen.Tool.Reporting;

/// <summary>Writes the findings of a check.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report.</summary>
    /// <param name="format">The format.</param>
    /// <param name="entries">The findings.</param>
    /// <param name="failures">Why files could not be checked. Text and JSON leave them to standard error.</param>
    /// <param name="output">Takes the report.</param>
    public static void Write(
        ReportFormat format, IReadOnlyList<ReportEntry> entries, IReadOnlyList<string> failures, TextWriter output)
    {
        switch (format)
        {
            case ReportFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(JsonFindings(entries), Indented));
                break;
            case ReportFormat.Sarif:
                output.WriteLine(JsonSerializer.Serialize(SarifLog.Create(entries, failures), Indented));
                break;
            default:
                foreach (var entry in entries)
                {
                    output.WriteLine(format == ReportFormat.GitHub ? GitHubAnnotation.Of(entry) : entry.ToString());
                }

                if (format == ReportFormat.GitHub) foreach (var failure in failures) output.WriteLine(GitHubAnnotation.OfFailure(failure));
                break;
        }
    }

    private static IEnumerable<object> JsonFindings(IReadOnlyList<ReportEntry> entries)
    {
        foreach (var entry in entries)
        {
            var (position, descriptor) = (entry.Finding.Position, entry.Finding.Descriptor);
            yield return new
            {
                entry.File,
                position.Line,
                position.Column,
                Severity = entry.Level,
                entry.Id,
                entry.Finding.Message,
                HelpLink = descriptor.HelpLinkUri
            };
        }
    }
}
