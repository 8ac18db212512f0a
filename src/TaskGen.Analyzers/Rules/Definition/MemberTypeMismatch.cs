using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>The member can not hold what the attribute says.</summary>
internal sealed class MemberTypeMismatch : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MemberTypeMismatch,
        "The member can not hold what the attribute says",
        "'{0}' must be {1}",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The attribute takes its value from the member.",
        helpLinkUri: HelpLink.For(RuleIds.MemberTypeMismatch));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
