using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;

namespace TaskGen.Tool.Reporting;

/// <summary>A finding of a report.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">The severity that the options of the command give it.</param>
internal sealed record ReportEntry(string File, FileFinding Finding, DiagnosticSeverity Severity)
{
    public string Id => Finding.Descriptor.Id;

    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Returns the finding in the format of compilers, which editors and CI systems recognize.</summary>
    public override string ToString() => $"{File}({Finding.Position.Line},{Finding.Position.Column}): {Level} {Id}: {Finding.Message}";
}
