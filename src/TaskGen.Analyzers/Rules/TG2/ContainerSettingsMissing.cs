using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;

namespace TaskGen.Analyzers.Rules.TG2;

/// <summary>A bind mount or registry without container settings.</summary>
internal sealed class ContainerSettingsMissing : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG2002",
        "A bind mount or registry without container settings",
        "'{0}' needs an image: the service refuses containerSettings without imageName. Add [TaskContainerSettings(…)].",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "containerSettings.imageName is required.",
        helpLinkUri: HelpLink.For("TG2002"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null || scope.MayBeCompletedElsewhere || scope.Task.Body["containerSettings"] is not ObjectNode settings || settings["imageName"] is not null) return;
        foreach (var wire in Needing)
        {
            var slot = settings[wire] is ListNode { Items: { Count: > 0 } items } ? items[0].Slot : settings[wire]?.Slot;
            if (slot is null) continue;
            scope.Report(new Finding(this, slot.Value, "containerSettings." + wire));
            return;
        }
    }

    private static readonly string[] Needing = ["containerHostBatchBindMounts", "registry"];
}
