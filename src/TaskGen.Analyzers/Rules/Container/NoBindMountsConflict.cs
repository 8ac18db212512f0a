using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>An empty list of bind mounts that is requested together with bind mounts.</summary>
internal sealed class NoBindMountsConflict : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NoBindMountsConflict,
        "NoBindMounts conflicts with declared bind mounts",
        "NoBindMounts requests an empty '{0}', but bind mounts are declared as well. Remove one of the two.",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An empty list mounts nothing; a list with entries mounts them.",
        helpLinkUri: HelpLink.For(RuleIds.NoBindMountsConflict));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.None;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ContainerHostBatchBindMountEntry))
        {
            if (list.Node is { IsExplicitlyEmpty: true, Items.Count: > 0 })
            {
                scope.Report(new Finding(this, Descriptor, list.Node.SourceId, list.Path) { OtherSourceId = list.Node.Items[0].SourceId });
            }
        }
    }
}
