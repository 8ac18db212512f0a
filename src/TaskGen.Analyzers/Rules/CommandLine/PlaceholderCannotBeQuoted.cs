using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a placeholder in a place where no quoting is safe.</summary>
internal sealed class PlaceholderCannotBeQuoted : ProblemRule<PlaceholderIsNotQuotable>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PlaceholderCannotBeQuoted,
        "Placeholder cannot be quoted safely",
        "'{{{0}}}' cannot be quoted safely here: {1}. Move it to another place, or write '{{{0}:raw}}' and quote the value yourself.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A value in a command line is quoted for the place where it is inserted; in some places no quoting is safe.",
        helpLinkUri: HelpLink.For(RuleIds.PlaceholderCannotBeQuoted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    protected override Finding Describe(PlaceholderIsNotQuotable problem) => Finding(Descriptor, problem, problem.Member, problem.Reason);
}
