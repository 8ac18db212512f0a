using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A profile that is none, or that uses itself.</summary>
internal sealed class InvalidProfile : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidProfile,
        "A profile that is none, or that uses itself",
        "'{0}' {1}: [UseProfile] mixes in a class marked [TaskProfile], and not in a circle",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A profile is a class marked [TaskProfile].",
        helpLinkUri: HelpLink.For(RuleIds.InvalidProfile));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
