using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Enum value is not defined.</summary>
internal sealed class EnumValueNotDefined : ProblemRule<EnumValueIsNotDefined>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.EnumValueNotDefined,
        "Enum value is not defined",
        "'{1}' is not a defined value of '{2}', so '{0}' has no text to send. Use a named value.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only the named values of an enum have a text in the request.",
        helpLinkUri: HelpLink.For(RuleIds.EnumValueNotDefined));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    protected override Finding Describe(EnumValueIsNotDefined problem) =>
        Finding(Descriptor, problem, problem.Property, problem.Value.Text(), problem.Enum);
}
