using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A file path that is absolute or leaves the working directory.</summary>
internal sealed class FilePathEscapesWorkingDirectory : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.FilePathEscapesWorkingDirectory,
        "A file path that is absolute or leaves the working directory",
        "'{0}' is absolute or leaves the working directory: write a path below it",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "filePath is relative and may not leave the working directory.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathEscapesWorkingDirectory));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.FilePath))
        {
            if (!RelativePaths.IsValid(MemoryExtensions.AsSpan(text.Text.Fill("x")))) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
