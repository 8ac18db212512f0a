using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A value where nothing can be quoted safely.</summary>
internal sealed class PlaceholderCannotBeQuoted : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PlaceholderCannotBeQuoted,
        "A value where nothing can be quoted safely",
        "'{0}' can't be quoted safely here: {1}. Move it out, or write '{{{0}:raw}}' and quote it yourself.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A value in a command line is quoted for its place; some places have no safe quoting.",
        helpLinkUri: HelpLink.For(RuleIds.PlaceholderCannotBeQuoted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
