using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Task type must be partial.</summary>
internal sealed class TypeNotPartial : ProblemRule<TypeIsNotPartial>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.TypeNotPartial,
        "Task type must be partial",
        "'{0}' is not partial, so no code can be generated for task '{1}'. Add the 'partial' modifier.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code implements IBatchTask in another part of the class, so the class and every type around it must be partial.",
        helpLinkUri: HelpLink.For(RuleIds.TypeNotPartial));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    protected override Finding Describe(TypeIsNotPartial problem) => Finding(Descriptor, problem, problem.Type, problem.Task);
}
