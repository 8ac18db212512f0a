using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A file path outside the working directory.</summary>
internal sealed class FilePathEscapesWorkingDirectory : Rule
{
    private static readonly DiagnosticDescriptor Escapes = new(
        RuleIds.FilePathEscapesWorkingDirectory,
        "File path is outside the working directory",
        "'{0}' is outside the task's working directory. Use a path below it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'filePath' is relative to the task's working directory.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathEscapesWorkingDirectory));

    private static readonly DiagnosticDescriptor Absolute = new(
        RuleIds.FilePathEscapesWorkingDirectory,
        "File path is outside the working directory",
        "'{0}' is an absolute path, which is outside the task's working directory. Use a relative path.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'filePath' is relative to the task's working directory.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathEscapesWorkingDirectory));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Escapes, Absolute];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.FilePath))
        {
            var path = text.Text.Fill("x");
            if (RelativePaths.IsAbsolute(MemoryExtensions.AsSpan(path))) scope.Report(new Finding(this, Absolute, text.Text.SourceId, text.Path));
            else if (RelativePaths.Leaves(MemoryExtensions.AsSpan(path))) scope.Report(new Finding(this, Escapes, text.Text.SourceId, text.Path));
        }
    }
}
