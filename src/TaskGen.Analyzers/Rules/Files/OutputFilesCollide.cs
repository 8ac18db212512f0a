using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Output files that are uploaded to the same blob.</summary>
internal sealed class OutputFilesCollide : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.OutputFilesCollide,
        "Output files are uploaded to the same blob",
        "More than one output file is uploaded to '{0}', so the later upload overwrites the earlier one. Use different paths.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'path' is the name of the blob where the pattern has no wildcards, and a virtual folder otherwise.",
        helpLinkUri: HelpLink.For(RuleIds.OutputFilesCollide));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.OutputFile))
        {
            var seen = new List<Upload>();
            foreach (var file in list.Node.Items.OfType<ObjectNode>())
            {
                if (Upload.Of(file) is not { } target) continue;
                if (seen.FirstOrDefault(target.Hits) is { } earlier)
                {
                    scope.Report(new Finding(this, Descriptor, file.SourceId, target.Blob) { OtherSourceId = earlier.SourceId });
                }
                seen.Add(target);
            }
        }
    }

    private sealed record Upload(SourceId SourceId, string Pattern, string Container, string Path, string? Condition)
    {
        public string Blob => Path.Length == 0 ? Pattern : Path;

        public static Upload? Of(ObjectNode file) =>
            file[WireName.FilePattern].Key() is { } pattern
                && file[WireName.Destination] is ObjectNode destination
                && destination[WireName.Container] is ObjectNode container
                && container[WireName.ContainerUrl].Key() is { } url
                && PathOf(container) is { } path
                ? new(file.SourceId, pattern, url, path, ConditionOf(file))
                : null;

        // Null where the path is not known while compiling.
        private static string? PathOf(ObjectNode container) => container[WireName.Path] is { } path ? path.Key() : "";

        private static string? ConditionOf(ObjectNode file) =>
            ((file[WireName.UploadOptions] as ObjectNode)?[WireName.UploadCondition] as ChoiceNode)?.Wire;

        public bool Hits(Upload other)
        {
            if (Container != other.Container || Path != other.Path) return false;
            if ((Condition, other.Condition) is (ChoiceText.TaskSuccess, ChoiceText.TaskFailure)
                or (ChoiceText.TaskFailure, ChoiceText.TaskSuccess))
            {
                return false;
            }

            if (Pattern == other.Pattern) return true;
            return Path.Length > 0
                && !FilePatterns.HasWildcard(MemoryExtensions.AsSpan(Pattern))
                && !FilePatterns.HasWildcard(MemoryExtensions.AsSpan(other.Pattern));
        }
    }
}
