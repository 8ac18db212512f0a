using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Member type is not compatible with its attribute.</summary>
internal sealed class MemberTypeMismatch : ProblemRule<MemberProblem>
{
    private static readonly DiagnosticDescriptor NotCompatible = new(
        RuleIds.MemberTypeMismatch,
        "Member type is not compatible with its attribute",
        "'{0}' cannot be used with [{1}] because of its type. Change the type to {2}.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The attribute or placeholder takes its value from the member.",
        helpLinkUri: HelpLink.For(RuleIds.MemberTypeMismatch));

    private static readonly DiagnosticDescriptor NotReadable =
        NotCompatible.WithMessage(
            "'{0}' cannot be used with [{1}] because generated code cannot read it. Use an accessible field, or a property with a getter.");
    private static readonly DiagnosticDescriptor NoText =
        NotCompatible.WithMessage(
            "'{0}' cannot be used in a template because it has no text representation. Use a string, a number, a date, or another formattable value.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotCompatible, NotReadable, NoText];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    protected override Finding Describe(MemberProblem problem) => problem switch
    {
        MemberTypeIsNotCompatible type =>
            Finding(NotCompatible, problem, problem.Member, type.Attribute, MemberTypeNames.List(type.Expected)),
        MemberIsNotReadable member => Finding(NotReadable, problem, problem.Member, member.Attribute),
        MemberHasNoText => Finding(NoText, problem, problem.Member),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
