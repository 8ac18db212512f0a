using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Enum value is not defined.</summary>
internal sealed class EnumValueNotDefined : ProblemRule<EnumProblem>
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

    private static readonly DiagnosticDescriptor UnknownText = Descriptor.WithMessage(
        "'{0}' is '{1}', which is not a value that the service documents. Use one of {2}.", DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, UnknownText];

    public override RuleClients Clients => RuleClients.All;

    protected override Finding Describe(EnumProblem problem) => problem is EnumTextIsNotDefined text
        ? Finding(UnknownText, problem, text.Property, text.Value, string.Join(", ", text.Choices))
        : Finding(Descriptor, problem, problem.Property, problem.Value, problem.Enum);
}
