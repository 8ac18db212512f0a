using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A hole names no member.</summary>
internal sealed class UnknownMember : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnknownMember,
        "A hole names no member",
        "'{0}' is no readable field, property or parameterless method of the task: name one, or write '{{{{{0}}}}}' for braces as text",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A hole stands for a field, property or parameterless method.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownMember));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null || scope.MayBeCompletedElsewhere) return;
        foreach (var problem in scope.Task.Problems)
        {
            if (problem.RuleId != Id) continue;
            var name = problem.Arguments[0];
            scope.Report(new Finding(this, Descriptor, problem.SourceId, name) { Start = problem.Start, Length = problem.Length }
                .With(FixData.Name, name)
                .With(FixData.Replacement, NearestName.Of(name, problem.Arguments.Skip(1), maxDistance: 3)));
        }
    }
}
