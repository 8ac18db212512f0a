using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>A bind mount source that is specified more than once.</summary>
internal sealed class BindMountSourceDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.BindMountSourceDuplicated,
        "Bind mount source is duplicated",
        "Bind mount source '{0}' is specified more than once in '{1}'; the service rejects it with 400 (Bad Request). Remove the "
            + "duplicate.",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each source may be specified only once in 'containerHostBatchBindMounts'.",
        helpLinkUri: HelpLink.For(RuleIds.BindMountSourceDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ContainerHostBatchBindMountEntry))
        {
            foreach (var (first, second, source) in DuplicateFinder.Find(list.Node, SourceOf))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceIdOf(WireName.Source), source, list.Path)
                {
                    OtherSourceId = first.SourceIdOf(WireName.Source),
                });
            }
        }
    }

    private static string? SourceOf(ObjectNode mount) => (mount[WireName.Source] as ChoiceNode)?.Wire;
}
