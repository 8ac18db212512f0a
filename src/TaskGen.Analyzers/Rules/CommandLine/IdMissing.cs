using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The id is missing or blank.</summary>
internal sealed class IdMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdMissing,
        "The id is missing or blank",
        "'id' is missing or blank: the service refuses a task without one. Set [BatchTask(Id = …)] or mark a member [TaskId].",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "id is required.",
        helpLinkUri: HelpLink.For(RuleIds.IdMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node.HasText("id")) continue;
            var name = scope.Task is null ? null : TaskIdText.FromTypeName(scope.Task.Type.Name);
            scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf("id")).With(FixData.Value, name));
        }
    }
}
