using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a quotation mark that is never closed.</summary>
internal sealed class UnbalancedQuotes : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnbalancedQuotes,
        "Unbalanced quotation mark",
        "'{0}' contains an unterminated quotation mark. Close it, or escape it.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The node splits a command line into arguments at spaces outside quotation marks.",
        helpLinkUri: HelpLink.For(RuleIds.UnbalancedQuotes));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (scope.HasUnquotablePlaceholder(text.Text)) continue;
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is { } quote)
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path)
                    .At(text.Text, quote, quote + 1)
                    .WithLine(FixProperties.Text, text.Text, CommandLineEdits.CloseQuote(line)));
            }
        }
    }
}
