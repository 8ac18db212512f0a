using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>The member can not hold what the attribute says.</summary>
internal sealed class MemberTypeMismatch : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TG0005",
        "The member can not hold what the attribute says",
        "'{0}' must be {1}",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The attribute takes its value from the member.",
        helpLinkUri: HelpLink.For("TG0005"));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
