using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG2;

/// <summary>No bind mounts asked for together with bind mounts.</summary>
internal sealed class NoBindMountsContradicted : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG2007",
        "No bind mounts asked for together with bind mounts",
        "NoBindMounts asks for an empty '{0}', and mounts are given as well: leave out the one or the other",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An empty list mounts nothing, and a list with entries mounts them.",
        helpLinkUri: HelpLink.For("TG2007"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ContainerHostBatchBindMountEntry))
        {
            if (list.Node is { IsEmptyAsked: true, Items.Count: > 0 }) scope.Report(new Finding(this, list.Node.Slot, list.Path) { OtherSlot = list.Node.Items[0].Slot });
        }
    }
}
