using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports a file path outside the working directory.</summary>
internal sealed class FilePathEscapesWorkingDirectory : Rule
{
    private static readonly DiagnosticDescriptor Escapes = new(
        RuleIds.FilePathEscapesWorkingDirectory,
        "File path is outside the working directory",
        "'{0}' leaves the task's working directory. Use a path below it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'filePath' is relative to the task's working directory.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathEscapesWorkingDirectory));

    private static readonly DiagnosticDescriptor Absolute = Escapes.WithMessage(
        "'{0}' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative "
            + "path.", DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Escapes, Absolute];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.FilePath))
        {
            var path = MemoryExtensions.AsSpan(text.Text.Fill("x"));
            var descriptor = RelativePaths.IsAbsolute(path) ? Absolute : RelativePaths.Leaves(path) ? Escapes : null;
            if (descriptor is null) continue;
            scope.Report(new Finding(this, descriptor, text.Text.SourceId, text.Path).With(FixProperties.Text,
                text.Text.Constant is { } constant ? Below(constant) : null));
        }
    }

    // "/data/a.txt" becomes "data/a.txt", and "../a.txt" becomes "a.txt"; null if nothing is left, or a later part leaves the
    // directory.
    private static string? Below(string path)
    {
        if (path.Length > 1 && path[1] == ':') path = path.Substring(2);
        path = path.TrimStart('/', '\\');
        while (path.StartsWith("../", StringComparison.Ordinal) || path.StartsWith("..\\", StringComparison.Ordinal))
        {
            path = path.Substring(3).TrimStart('/', '\\');
        }

        return path.Length == 0 || RelativePaths.Leaves(MemoryExtensions.AsSpan(path)) ? null : TextNode.Escape(path);
    }
}
