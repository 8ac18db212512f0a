using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Reports tasks that nothing was generated for.</summary>
internal sealed class TaskNotGenerated : ProblemRule<TaskIsNotGenerated>
{
    private static readonly DiagnosticDescriptor NotSeen = new(
        RuleIds.TaskNotGenerated,
        "No code was generated for the task",
        "No code was generated for '{0}' because the generator could not see its [BatchTask] attribute. Add the attribute to the class's own source, under its own name.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Without generated code the class does not implement IBatchTask and cannot be added to a job.",
        helpLinkUri: HelpLink.For(RuleIds.TaskNotGenerated));

    private static readonly DiagnosticDescriptor NotInherited =
        NotSeen.WithMessage(
            "'{0}' derives from task '{1}' but is not marked [BatchTask], so no code is generated for it. Add [BatchTask], or make the class abstract.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotSeen, NotInherited];

    protected override Finding Describe(TaskIsNotGenerated problem) => problem.Base is null
        ? Finding(NotSeen, problem, problem.Type)
        : Finding(NotInherited, problem, problem.Type, problem.Base).With(FixProperties.Name, problem.Base);
}
