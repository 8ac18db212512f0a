using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports a variable of a path that is not mounted into the container.</summary>
internal sealed class VariableNotMounted : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.VariableNotMounted,
        "Variable refers to a path that is not mounted",
        "'{0}' is not set in the container because the bind mount '{1}' is missing. Add it.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service removes the variables of paths that 'containerHostBatchBindMounts' does not mount.",
        helpLinkUri: HelpLink.For(RuleIds.VariableNotMounted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.ContainerSettings] is not ObjectNode settings) continue;
            if (BindMounts.SourcesOf(settings) is not { } sources) continue;
            foreach (var text in scope.CommandLines) Check(scope, text.Text, sources);
        }
    }

    private void Check(RuleScope scope, TextNode text, HashSet<string> sources)
    {
        foreach (Match match in VariableUse.In(text.ToTemplate()))
        {
            var name = match.Groups["name"];
            if (SourceOf(name.Value) is not { } source || sources.Contains(source)) continue;
            scope.Report(new Finding(this, Descriptor, text.SourceId, name.Value, source) { Span = new(name.Index, name.Length) });
        }
    }

    private static string? SourceOf(string variable) => variable switch
    {
        "AZ_BATCH_NODE_SHARED_DIR" => ChoiceText.Shared,
        "AZ_BATCH_NODE_STARTUP_DIR" or "AZ_BATCH_NODE_STARTUP_WORKING_DIR" => ChoiceText.Startup,
        "AZ_BATCH_NODE_MOUNTS_DIR" => ChoiceText.VfsMounts,
        "AZ_BATCH_TASK_DIR" or "AZ_BATCH_TASK_WORKING_DIR" => ChoiceText.Task,
        "AZ_BATCH_JOB_PREP_DIR" or "AZ_BATCH_JOB_PREP_WORKING_DIR" => ChoiceText.JobPrep,
        _ when variable.StartsWith("AZ_BATCH_APP_PACKAGE_", System.StringComparison.Ordinal) => ChoiceText.Applications,
        _ => null,
    };
}
