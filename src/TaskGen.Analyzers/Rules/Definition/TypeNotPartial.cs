using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A task, and every type around it, must be partial.</summary>
internal sealed class TypeNotPartial : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.TypeNotPartial,
        "A task, and every type around it, must be partial",
        "'{0}' is not partial: the generated half of task '{1}' can't be added to it. Add 'partial'.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code implements IBatchTask in another part of the class.",
        helpLinkUri: HelpLink.For(RuleIds.TypeNotPartial));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
