using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A file from a URL needs a path.</summary>
internal sealed class FilePathMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.FilePathMissing,
        "A file from a URL needs a path",
        "'{0}' is missing: httpUrl needs a filePath for its file",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "httpUrl needs filePath.",
        helpLinkUri: HelpLink.For(RuleIds.FilePathMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (!file.Node.Has("httpUrl") || file.Node.Has("filePath")) continue;
            var name = file.Node.Constant("httpUrl") is { } url ? Urls.LastSegment(MemoryExtensions.AsSpan(url)).ToString() : "";
            scope.Report(new Finding(this, Descriptor, file.Node.SourceId, file.At("filePath")).With(FixData.Value, name.Length == 0 ? null : TextNode.Escape(Uri.UnescapeDataString(name))));
        }
    }
}
