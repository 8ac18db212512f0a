using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A file pattern that cannot match any file.</summary>
internal sealed class FilePatternMatchesNothing : Rule
{
    private static readonly DiagnosticDescriptor Empty = new(
        RuleIds.FilePatternMatchesNothing,
        "File pattern cannot match any file",
        "'{0}' is empty, so it matches no file",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The wildcards of a file pattern are *, **, ?, [abc], [a-c], and [!abc].",
        helpLinkUri: HelpLink.For(RuleIds.FilePatternMatchesNothing));

    private static readonly DiagnosticDescriptor UnclosedBracket = new(
        RuleIds.FilePatternMatchesNothing,
        "File pattern cannot match any file",
        "'{0}' contains an empty or unclosed bracket, so it matches no file",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The wildcards of a file pattern are *, **, ?, [abc], [a-c], and [!abc].",
        helpLinkUri: HelpLink.For(RuleIds.FilePatternMatchesNothing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Empty, UnclosedBracket];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.OutputFile))
        {
            if (file.Node["filePattern"] is not TextNode node) continue;
            var pattern = node.Fill("x");
            var descriptor = pattern.Length == 0 ? Empty : FilePatterns.CanMatch(MemoryExtensions.AsSpan(pattern)) ? null : UnclosedBracket;
            if (descriptor is not null) scope.Report(new Finding(this, descriptor, node.SourceId, file.At("filePattern")));
        }
    }
}
