using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Format string is not supported.</summary>
internal sealed class UnknownFormat : ProblemRule<FormatIsUnknown>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnknownFormat,
        "Format string is not supported",
        "'{0}' is not a valid format for '{1}' of type '{2}' and would throw when the request is built. Use a format that the type supports.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The part of a placeholder after the colon is a format of the member's type.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownFormat));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    protected override Finding Describe(FormatIsUnknown problem) =>
        Finding(Descriptor, problem, problem.Format, problem.Member, problem.Type);
}
