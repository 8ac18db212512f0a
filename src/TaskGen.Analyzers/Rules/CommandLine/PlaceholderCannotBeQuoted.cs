using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a placeholder in a place where no quoting is safe.</summary>
internal sealed class PlaceholderCannotBeQuoted : ProblemRule<PlaceholderIsNotQuotable>
{
    // The base of the messages in UnquotableMessages; it is not reported itself.
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PlaceholderCannotBeQuoted,
        "Placeholder cannot be quoted safely",
        "'{{{0}}}' cannot be quoted safely",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A value in a command line is quoted for the place where it is inserted; in some places no quoting is safe.",
        helpLinkUri: HelpLink.For(RuleIds.PlaceholderCannotBeQuoted));

    private static readonly IReadOnlyDictionary<UnquotableKind, DiagnosticDescriptor> ByKind = UnquotableMessages.ByKind.ToDictionary(
        static message => message.Key, static message => Descriptor.WithMessage(message.Value));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [.. ByKind.Values];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    // One mark that is not closed is one mistake, however many placeholders the text has.
    protected override Func<PlaceholderIsNotQuotable, bool> Filter()
    {
        var unbalanced = new HashSet<SourceId>();
        return problem => !problem.Reason.IsUnbalanced() || unbalanced.Add(problem.SourceId);
    }

    protected override Func<Finding, PlaceholderIsNotQuotable, Finding> FixesOf(RuleScope scope)
    {
        // All placeholders in the backticks of a command line have one code fix.
        var withoutBackticks = new Dictionary<SourceId, ImmutableDictionary<string, string?>>();
        return (finding, problem) =>
        {
            var isInBackticks = problem.Reason.Kind == UnquotableKind.InBackticks;
            if (!isInBackticks && !problem.Reason.IsUnbalanced()) return finding;
            if (isInBackticks && withoutBackticks.TryGetValue(problem.SourceId, out var properties))
            {
                return finding with { Properties = properties };
            }

            foreach (var text in scope.CommandLines)
            {
                if (text.Text.SourceId != problem.SourceId) continue;
                var line = scope.CommandLineOf(text.Text);
                if (!isInBackticks) return finding.WithLine(FixProperties.OtherText, text.Text, CommandLineEdits.CloseQuote(line));
                finding = finding.WithLine(FixProperties.Text, text.Text, line.WithoutBackticks);
                withoutBackticks.Add(problem.SourceId, finding.Properties);
                return finding;
            }

            return finding;
        };
    }

    protected override Finding Describe(PlaceholderIsNotQuotable problem) =>
        Finding(ByKind[problem.Reason.Kind], problem, problem.Member, problem.Reason.Subject);
}
