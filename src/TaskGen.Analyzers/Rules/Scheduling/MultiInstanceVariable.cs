using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reports a variable that is set only for multi-instance tasks.</summary>
internal sealed class MultiInstanceVariable : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MultiInstanceVariable,
        "Variable requires multi-instance settings",
        "'{0}' is set only for multi-instance tasks, so it is empty in '{1}'. Add 'multiInstanceSettings', or remove the variable.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service sets the variable only for the primary task and the subtasks of a multi-instance task.",
        helpLinkUri: HelpLink.For(RuleIds.MultiInstanceVariable));

    private static readonly Regex Test = new(@"-[nz]\s+""?\$(?:\{\{)?(?<name>AZ_BATCH_\w+)|\bdefined\s+(?<name>AZ_BATCH_\w+)",
        RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Names = new(System.StringComparer.Ordinal)
    {
        "AZ_BATCH_HOST_LIST", "AZ_BATCH_IS_CURRENT_NODE_MASTER", "AZ_BATCH_MASTER_NODE", "AZ_BATCH_NODE_LIST", "AZ_BATCH_TASK_SHARED_DIR",
    };

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.MultiInstanceSettings] is not null || task.Node[WireName.CommandLine] is not TextNode text) continue;
            var template = text.ToTemplate();
            var tested = new HashSet<string>(Test.Matches(template).Cast<Match>().Select(static match => match.Groups["name"].Value));
            foreach (Match use in VariableUse.In(template))
            {
                // A script that has a default, or tests the variable, runs without it.
                var name = use.Groups["name"];
                if (!Names.Contains(name.Value) || use.Groups["default"].Success || tested.Contains(name.Value)) continue;
                scope.Report(new Finding(this, Descriptor, text.SourceId, name.Value, task.At(WireName.CommandLine))
                {
                    Span = new(name.Index, name.Length),
                });
            }
        }
    }
}
