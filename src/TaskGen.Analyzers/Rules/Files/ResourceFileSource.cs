using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A resource file without a source, or with more than one.</summary>
internal sealed class ResourceFileSource : Rule
{
    private static readonly DiagnosticDescriptor Missing = new(
        RuleIds.ResourceFileSource,
        "Resource file must have exactly one source",
        "'{0}' has no source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName' is required.",
        helpLinkUri: HelpLink.For(RuleIds.ResourceFileSource));

    private static readonly DiagnosticDescriptor Ambiguous = Missing.WithMessage(
        "'{0}' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'.");

    private static readonly PropertyShape[] Sources = [
        TaskSchema.ResourceFile[WireName.HttpUrl],
        TaskSchema.ResourceFile[WireName.StorageContainerUrl],
        TaskSchema.ResourceFile[WireName.AutoStorageContainerName],
    ];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Missing, Ambiguous];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            // An empty URL is sent and counts as a source, which TG4006 then reports.
            var given = Sources.Where(source => file.Node[source.Wire] is not null).ToList();
            var isEmpty = given.Count == 1 && given[0].Constraint != TextConstraint.Url && !file.Node.Has(given[0].Wire);
            if (given.Count == 0 || isEmpty) scope.Report(new Finding(this, Missing, file.Node.SourceId, file.Path));
            foreach (var extra in given.Skip(1))
            {
                var finding = new Finding(this, Ambiguous, file.Node.SourceIdOf(extra.Wire), file.Path)
                {
                    OtherSourceId = file.Node.SourceIdOf(given[0].Wire),
                };
                scope.Report(finding.With(FixProperties.Action, FixProperties.Remove));
            }
        }
    }
}
