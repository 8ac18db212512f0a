using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A format that the type does not know.</summary>
internal sealed class UnknownFormat : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnknownFormat,
        "A format that the type does not know",
        "'{0}' is no format of '{1}', a {2}: it would throw when the request is built",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The part after the colon is a format of the member's type.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownFormat));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
