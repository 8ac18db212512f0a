using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>An exit condition without an action.</summary>
internal sealed class ConditionWithoutAction : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ConditionWithoutAction,
        "Exit condition has no action",
        "'{0}' has neither a 'jobAction' nor a 'dependencyAction', so it has no effect. Set an action, or remove the condition.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Both actions of 'ExitOptions' have defaults.",
        helpLinkUri: HelpLink.For(RuleIds.ConditionWithoutAction));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var options in scope.Objects(TaskSchema.ExitOptions))
        {
            if (options.Node.Properties.Count == 0) scope.Report(new Finding(this, Descriptor, options.Node.SourceId, options.Path));
        }
    }
}
