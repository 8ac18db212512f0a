using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG4;

/// <summary>A pattern that can match nothing.</summary>
internal sealed class PatternMatchesNothing : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG4016",
        "A pattern that can match nothing",
        "'{0}' can match nothing: {1}",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Wildcards are * ** ? [abc] [a-c] [!abc].",
        helpLinkUri: HelpLink.For("TG4016"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.OutputFile))
        {
            if (file.Node["filePattern"] is not TextNode pattern) continue;
            if (pattern.Fill("x").Length == 0) scope.Report(new Finding(this, pattern.Slot, file.At("filePattern"), "it is empty"));
            else if (!FilePatterns.CanMatch(MemoryExtensions.AsSpan(pattern.Fill("x")))) scope.Report(new Finding(this, pattern.Slot, file.At("filePattern"), "a bracket is empty, or is never closed"));
        }
    }
}
