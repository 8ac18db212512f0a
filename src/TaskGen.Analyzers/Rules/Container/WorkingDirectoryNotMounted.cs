using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports container settings that do not mount the task's directory, but keep it as the working directory.</summary>
internal sealed class WorkingDirectoryNotMounted : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.WorkingDirectoryNotMounted,
        "Working directory is not mounted",
        "'{0}' must be 'containerImageDefault' because the task's directory is not mounted. Set it, or add the bind mount 'Task'.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without the bind mount 'Task', the service requires the working directory 'containerImageDefault'.",
        helpLinkUri: HelpLink.For(RuleIds.WorkingDirectoryNotMounted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        // The bind mounts of a base class or a profile may be incomplete.
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var settings in scope.Objects(TaskSchema.TaskContainerSettings))
        {
            if (settings.Node[WireName.ImageName] is null || BindMounts.SourcesOf(settings.Node) is not { } sources) continue;
            if (sources.Contains(ChoiceText.Task)) continue;

            // TG2007 reports a list that is both requested to be empty and not empty.
            if (settings.Node[WireName.ContainerHostBatchBindMounts] is ListNode { IsExplicitlyEmpty: true, Items.Count: > 0 }) continue;
            if (settings.Node[WireName.WorkingDirectory] is not (null or ChoiceNode { Wire: ChoiceText.TaskWorkingDirectory })) continue;
            var sourceId = settings.Node.SourceIdOf(WireName.WorkingDirectory);
            scope.Report(new Finding(this, Descriptor, sourceId, settings.At(WireName.WorkingDirectory)));
        }
    }
}
