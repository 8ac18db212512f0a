using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Placeholder does not match a member.</summary>
internal sealed class UnknownMember : ProblemRule<PlaceholderIsUnknown>
{
    // In each name of a path.
    private const int MaxTypos = 3;

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

    private static readonly DiagnosticDescriptor Variable = Descriptor.WithMessage(
        "'{0}' is not a readable field, property, or parameterless method of '{1}'. Did you mean the environment variable '{2}'?");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, Nearest, Variable];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    protected override bool Applies(RuleScope scope) => !scope.MayBeCompletedElsewhere;

    protected override Func<Finding, PlaceholderIsUnknown, Finding> FixesOf(RuleScope scope)
    {
        var used = new HashSet<string>(scope.Texts.SelectMany(static text => text.Text.Placeholders)
            .Select(static placeholder => placeholder.Member.Name.Split('.')[0]));

        // {Frame} and {Frame:D4} need one member.
        var formats = scope.Problems.OfType<PlaceholderIsUnknown>()
            .Where(static problem => problem.Format is not null)
            .ToLookup(static problem => problem.Name, static problem => problem.Format);
        var variables = new Dictionary<SourceId, VariablePlaceholders>();
        foreach (var text in scope.Texts)
        {
            if (!variables.ContainsKey(text.Text.SourceId)) variables.Add(text.Text.SourceId, new(scope, text));
        }

        return (finding, problem) =>
        {
            finding = finding.With(FixProperties.Unused, string.Join(",", problem.Candidates.Where(name => !used.Contains(name))))
                .With(FixProperties.Format, problem.Format ?? formats[problem.Name].FirstOrDefault())
                .With(FixProperties.NoBraces, scope.MayHaveBraces(problem.SourceId) ? null : "");
            return !variables.TryGetValue(problem.SourceId, out var found) || found.Find(problem) is not var (variable, template) ? finding
                : (finding with { Descriptor = Variable, Arguments = [problem.Name, problem.Task, variable] })
                    .With(FixProperties.Variable, variable)
                    .With(FixProperties.Text, template);
        };
    }

    protected override Finding Describe(PlaceholderIsUnknown problem)
    {
        var near = NearestName.AllOf(problem.Name, problem.Candidates, MaxTypos * problem.Name.Split('.').Length);
        var nearest = near.Count == 1 ? near[0] : null;
        var finding = nearest is null
            ? Finding(Descriptor, problem, problem.Name, problem.Task)
            : Finding(Nearest, problem, problem.Name, problem.Task, nearest);
        return finding.With(FixProperties.Name, problem.Name)
            .With(FixProperties.Replacement, nearest)
            .With(FixProperties.Value, near.Count > 1 ? FixProperties.SeveralCandidates : null)
            .With(FixProperties.Candidates, string.Join(",", near.Concat(problem.Candidates).Distinct()));
    }
}
