using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>Dependents run though nothing was done.</summary>
internal sealed class DependentsRunAfterFailure : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DependentsRunAfterFailure,
        "Dependents run though nothing was done",
        "'{0}' satisfies dependents though {1}: they run on what was never made",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "preProcessingError means that the task never started; default covers every failure that is not listed.",
        helpLinkUri: HelpLink.For(RuleIds.DependentsRunAfterFailure));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            foreach (var (wire, why) in Conditions)
            {
                if (conditions.Node[wire] is ObjectNode options && options["dependencyAction"] is ChoiceNode { Wire: "satisfy" } action)
                {
                    scope.Report(new Finding(this, Descriptor, action.SourceId, conditions.At(wire) + ".dependencyAction", why));
                }
            }
        }
    }

    private static readonly (string Wire, string Why)[] Conditions = [("preProcessingError", "the task never started"), ("default", "the task failed in a way that nothing lists")];
}
