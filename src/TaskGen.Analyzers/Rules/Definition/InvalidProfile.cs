using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Profile is invalid or recursive.</summary>
internal sealed class InvalidProfile : ProblemRule<ProfileProblem>
{
    private static readonly DiagnosticDescriptor NotMarked = new(
        RuleIds.InvalidProfile,
        "Profile is invalid or recursive",
        "'{0}' cannot be used as a profile because it is not marked [TaskProfile]. Mark it, or use another class.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[UseProfile] adds the attributes of a class that is marked [TaskProfile].",
        helpLinkUri: HelpLink.For(RuleIds.InvalidProfile));

    private static readonly DiagnosticDescriptor Recursive =
        NotMarked.WithMessage("'{0}' uses itself, directly or through another profile. Remove one [UseProfile] of the cycle.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotMarked, Recursive];

    protected override Finding Describe(ProfileProblem problem) =>
        Finding(problem is ProfileIsRecursive ? Recursive : NotMarked, problem, problem.Profile);
}
