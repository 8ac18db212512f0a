using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Quotes that do not balance.</summary>
internal sealed class UnbalancedQuotes : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnbalancedQuotes,
        "Quotes that do not balance",
        "A quote opens in '{0}' and nothing closes it: what follows is read as one word, or not at all",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A node cuts the command line into words by its quotes.",
        helpLinkUri: HelpLink.For(RuleIds.UnbalancedQuotes));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (scope.Task is not null && scope.Task.Problems.Any(problem => problem.RuleId == RuleIds.PlaceholderCannotBeQuoted && problem.SourceId == text.Text.SourceId)) continue;
            if (scope.CommandLineOf(text.Text).Unbalanced is not null) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
