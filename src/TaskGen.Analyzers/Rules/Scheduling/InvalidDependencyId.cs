using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules.CommandLine;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A dependency on an id that no task can have.</summary>
internal sealed class InvalidDependencyId : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidDependencyId,
        "Dependency id is invalid",
        "'{0}' is not a valid task id, so the task waits for a task that cannot exist. Use 1 to 64 characters of A-Z, a-z, 0-9, '-', "
            + "and '_'.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A dependency is the id of a task.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidDependencyId));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.DependencyId))
        {
            var constant = text.Text.Fill("");
            if ((text.Text.IsConstant && constant.Length == 0) || constant.Length > Limits.TaskIdLength
                || TaskIds.FirstInvalid(MemoryExtensions.AsSpan(constant)) >= 0)
            {
                var replaced = constant.Length is > 0 and <= Limits.TaskIdLength ? TaskIdText.Replaced(text.Text) : null;
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path).With(FixProperties.Text, replaced));
            }
        }
    }
}
