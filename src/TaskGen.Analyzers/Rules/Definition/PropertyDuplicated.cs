using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Property is set more than once.</summary>
internal sealed class PropertyDuplicated : ProblemRule<DuplicateProperty>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PropertyDuplicated,
        "Property is set more than once",
        "'{0}' is set more than once, but the request has one value for it. Remove the duplicate.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A property that is not a list takes one value, from the class or from a member.",
        helpLinkUri: HelpLink.For(RuleIds.PropertyDuplicated));

    private static readonly DiagnosticDescriptor MemberWithArguments = Descriptor.WithMessage(
        "[{0}] takes its value from '{1}', so its arguments would set the property a second time. Remove the arguments, or put the attribute "
            + "on the class.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, MemberWithArguments];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    protected override Finding Describe(DuplicateProperty problem) => problem is { Attribute: { } attribute, Member: { } member }
        ? Finding(MemberWithArguments, problem, attribute, member).With(FixProperties.NameCount, problem.NameCount.Text())
        : Finding(Descriptor, problem, problem.Path);
}
