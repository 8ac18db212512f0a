using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A profile that is none, or that uses itself.</summary>
internal sealed class InvalidProfile : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TG0010",
        "A profile that is none, or that uses itself",
        "'{0}' {1}: [UseProfile] mixes in a class marked [TaskProfile], and not in a circle",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A profile is a class marked [TaskProfile].",
        helpLinkUri: HelpLink.For("TG0010"));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
