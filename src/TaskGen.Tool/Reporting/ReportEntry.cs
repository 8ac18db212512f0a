using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Validation;

namespace TaskGen.Tool.Reporting;

/// <summary>A finding of a report.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">The severity that the options of the command give it.</param>
internal sealed record ReportEntry(string File, FileFinding Finding, DiagnosticSeverity Severity)
{
    /// <summary>Gets the name of the file, without secrets.</summary>
    public string File { get; } = SecretPatterns.Redact(File);

    public string Id => Finding.Descriptor.Id;

    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Returns the finding in the format of compilers, which editors and CI systems recognize.</summary>
    public override string ToString() =>
        $"{DisplayText.Of(File)}({Finding.Position.Line},{Finding.Position.Column}): {Level} {Id}: {Finding.Message}";
}
