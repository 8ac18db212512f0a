using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>A bind mount or registry without container settings.</summary>
internal sealed class ContainerSettingsMissing : Rule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ContainerSettingsMissing,
        "Bind mounts and registries require container settings",
        "'{0}' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove '{0}'.",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'containerSettings.imageName' is required.",
        helpLinkUri: HelpLink.For(RuleIds.ContainerSettingsMissing));

    private static readonly string[] Needing = [WireName.ContainerHostBatchBindMounts, WireName.Registry];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null || scope.MayBeCompletedElsewhere || scope.Task.Body[WireName.ContainerSettings] is not ObjectNode settings
            || settings[WireName.ImageName] is not null)
        {
            return;
        }

        foreach (var wire in Needing)
        {
            var sourceId = settings[wire] is ListNode { Items: { Count: > 0 } items } ? items[0].SourceId : settings[wire]?.SourceId;
            if (sourceId is null) continue;
            scope.Report(new Finding(this, Descriptor, sourceId.Value, scope.PathOf(WireName.ContainerSettings, wire)));
            return;
        }
    }
}
