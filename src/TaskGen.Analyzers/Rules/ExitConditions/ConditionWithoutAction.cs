using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>An exit condition with no action in it.</summary>
internal sealed class ConditionWithoutAction : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ConditionWithoutAction,
        "An exit condition with no action in it",
        "'{0}' has neither a jobAction nor a dependencyAction: it changes nothing. Give it one, or remove it.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Both actions of ExitOptions have defaults.",
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
