using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a quotation mark that is never closed.</summary>
internal sealed class UnbalancedQuotes : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnbalancedQuotes,
        "Unbalanced quotation mark",
        "'{0}' contains an unterminated quotation mark",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The node splits a command line into arguments at blanks outside quotation marks.",
        helpLinkUri: HelpLink.For(RuleIds.UnbalancedQuotes));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (scope.Task is not null && scope.Task.Problems.Any(problem => problem is PlaceholderIsNotQuotable && problem.SourceId == text.Text.SourceId)) continue;
            if (scope.CommandLineOf(text.Text).Unbalanced is not null) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
