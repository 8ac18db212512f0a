using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A number that the enum does not name.</summary>
internal sealed class EnumValueNotDefined : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.EnumValueNotDefined,
        "A number that the enum does not name",
        "'{0}' is {1}, which {2} doesn't name: the service takes the named values only",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An enum value without a name has no wire text.",
        helpLinkUri: HelpLink.For(RuleIds.EnumValueNotDefined));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
