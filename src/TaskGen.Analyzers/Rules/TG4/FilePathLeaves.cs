using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG4;

/// <summary>A file path that is absolute or leaves the working directory.</summary>
internal sealed class FilePathLeaves : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG4005",
        "A file path that is absolute or leaves the working directory",
        "'{0}' is absolute or leaves the working directory: write a path below it",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "filePath is relative and may not leave the working directory.",
        helpLinkUri: HelpLink.For("TG4005"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.FilePath))
        {
            if (!RelativePaths.IsValid(MemoryExtensions.AsSpan(text.Text.Fill("x")))) scope.Report(new Finding(this, text.Text.Slot, text.Path));
        }
    }
}
