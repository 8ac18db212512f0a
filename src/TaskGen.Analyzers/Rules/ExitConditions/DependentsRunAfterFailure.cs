using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>Dependent tasks that run although the task never started.</summary>
internal sealed class DependentsRunAfterFailure : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DependentsRunAfterFailure,
        "Dependent tasks start without their input",
        "'{0}' is 'satisfy' although the task never started, so dependent tasks start without their input. Use 'block'.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A pre-processing error means that the task never started.",
        helpLinkUri: HelpLink.For(RuleIds.DependentsRunAfterFailure));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        // The same action on 'default' is the documentation's own sample of dependent tasks that always run.
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            if (conditions.Node[WireName.PreProcessingError] is ObjectNode options
                && options[WireName.DependencyAction] is ChoiceNode { Wire: ChoiceText.Satisfy } action)
            {
                var path = conditions.At(WireName.PreProcessingError, WireName.DependencyAction);
                scope.Report(new Finding(this, Descriptor, action.SourceId, path));
            }
        }
    }
}
