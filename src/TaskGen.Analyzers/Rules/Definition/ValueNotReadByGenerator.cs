using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Reports values that the generator could not read because another generator declares them.</summary>
internal sealed class ValueNotReadByGenerator : ProblemRule<UnreadProblem>
{
    private static readonly DiagnosticDescriptor Value = new(
        RuleIds.ValueNotReadByGenerator,
        "Value is not available to the generator",
        "'{0}' depends on code from another source generator, which TaskGen cannot see, so it is not sent. Declare a member in the class's "
            + "own source that returns the value.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Source generators do not see each other's output.",
        helpLinkUri: HelpLink.For(RuleIds.ValueNotReadByGenerator));

    private static readonly DiagnosticDescriptor Declaration =
        Value.WithMessage(
            "'{0}' is declared by another source generator, which TaskGen cannot see, so it is not sent. Declare it in the class's own "
                + "source.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Value, Declaration];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    protected override Finding Describe(UnreadProblem problem)
    {
        var finding = Finding(problem is DeclarationIsUnread ? Declaration : Value, problem, problem.Name);
        return problem is ValueIsUnread { IsTemplate: true } ? finding.With(FixProperties.Name, problem.Name) : finding;
    }
}
