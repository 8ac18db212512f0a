using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>One property is given twice.</summary>
internal sealed class PropertyDuplicated : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PropertyDuplicated,
        "One property is given twice",
        "'{0}' is given twice: the request has one value for it. Remove the second.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A property that is no list takes one value, from the class or from a member.",
        helpLinkUri: HelpLink.For(RuleIds.PropertyDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
