using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A malformed template.</summary>
internal sealed class MalformedTemplate : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TG0007",
        "A malformed template",
        "The template has {0}: a hole is '{{Member}}' or '{{Member:format}}', and a brace as text is doubled",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Braces have a meaning in every string argument.",
        helpLinkUri: HelpLink.For("TG0007"));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
