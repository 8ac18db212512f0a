using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG2;

/// <summary>A bind-mount source stands twice.</summary>
internal sealed class BindMountSourceTwice : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG2001",
        "A bind-mount source stands twice",
        "The bind-mount source '{0}' stands twice in '{1}': the service refuses that with 400. Remove the second.",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A source may stand once in containerHostBatchBindMounts.",
        helpLinkUri: HelpLink.For("TG2001"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ContainerHostBatchBindMountEntry))
        {
            foreach (var (first, second, source) in Twice.Find(list.Node, static mount => (mount["source"] as ChoiceNode)?.Wire))
            {
                scope.Report(new Finding(this, second.SlotOf("source"), source, list.Path) { OtherSlot = first.SlotOf("source") });
            }
        }
    }
}
