using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A pattern that can match nothing.</summary>
internal sealed class FilePatternMatchesNothing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.FilePatternMatchesNothing,
        "A pattern that can match nothing",
        "'{0}' can match nothing: {1}",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Wildcards are * ** ? [abc] [a-c] [!abc].",
        helpLinkUri: HelpLink.For(RuleIds.FilePatternMatchesNothing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.OutputFile))
        {
            if (file.Node["filePattern"] is not TextNode pattern) continue;
            if (pattern.Fill("x").Length == 0) scope.Report(new Finding(this, Descriptor, pattern.SourceId, file.At("filePattern"), "it is empty"));
            else if (!FilePatterns.CanMatch(MemoryExtensions.AsSpan(pattern.Fill("x")))) scope.Report(new Finding(this, Descriptor, pattern.SourceId, file.At("filePattern"), "a bracket is empty, or is never closed"));
        }
    }
}
