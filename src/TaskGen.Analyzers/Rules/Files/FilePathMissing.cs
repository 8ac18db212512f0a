using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A resource file from an HTTP URL without a file path.</summary>
internal sealed class FilePathMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.FilePathMissing,
        "File path is missing",
        "'{0}' is missing; the service requires it for a file from 'httpUrl'. Set it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'httpUrl' requires 'filePath'.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (!file.Node.Has(WireName.HttpUrl) || file.Node.Has(WireName.FilePath)) continue;
            var name = file.Node.Constant(WireName.HttpUrl) is { } url ? Urls.LastSegment(MemoryExtensions.AsSpan(url)).ToString() : "";
            scope.Report(new Finding(this, Descriptor, file.Node.SourceId, file.At(WireName.FilePath))
                .With(FixProperties.Value, name.Length == 0 ? null : TextNode.Escape(Uri.UnescapeDataString(name))));
        }
    }
}
