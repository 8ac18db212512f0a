using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A malformed template.</summary>
internal sealed class MalformedTemplate : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MalformedTemplate,
        "A malformed template",
        "The template has {0}: a hole is '{{Member}}' or '{{Member:format}}', and a brace as text is doubled",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Braces have a meaning in every string argument.",
        helpLinkUri: HelpLink.For(RuleIds.MalformedTemplate));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
