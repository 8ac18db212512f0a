using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Placeholder does not match a member.</summary>
internal sealed class UnknownMember : ProblemRule<PlaceholderIsUnknown>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnknownMember,
        "Placeholder does not match a member",
        "'{0}' is not a readable field, property, or parameterless method of '{1}'. Use an existing member, or escape the braces as '{{{{{0}}}}}'.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A placeholder names a field, property, or parameterless method.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownMember));

    private static readonly DiagnosticDescriptor Nearest = Descriptor.WithMessage(
        "'{0}' is not a readable field, property, or parameterless method of '{1}'. Did you mean '{2}'?");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, Nearest];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    protected override bool Applies(RuleScope scope) => !scope.MayBeCompletedElsewhere;

    protected override Finding WithFix(Finding finding, PlaceholderIsUnknown problem, RuleScope scope)
    {
        var used = new HashSet<string>(scope.Texts.SelectMany(static text => text.Text.Placeholders)
            .Select(static placeholder => placeholder.Member.Name.Split('.')[0]));
        return finding.With(FixData.Unused, string.Join(",", problem.Candidates.Where(name => !used.Contains(name))));
    }

    protected override Finding Describe(PlaceholderIsUnknown problem)
    {
        var near = NearestName.AllOf(problem.Name, problem.Candidates, maxDistance: 3);
        var nearest = near.Count == 1 ? near[0] : null;
        var finding = nearest is null
            ? Finding(Descriptor, problem, problem.Name, problem.Task)
            : Finding(Nearest, problem, problem.Name, problem.Task, nearest);
        return finding.With(FixData.Name, problem.Name)
            .With(FixData.Replacement, nearest)
            .With(FixData.Value, near.Count > 1 ? FixData.SeveralCandidates : null)
            .With(FixData.Candidates, string.Join(",", near.Concat(problem.Candidates).Distinct()));
    }
}
