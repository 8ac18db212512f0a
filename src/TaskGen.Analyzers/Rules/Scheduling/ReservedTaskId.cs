using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reports an id that the job preparation or job release task has by default.</summary>
internal sealed class ReservedTaskId : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ReservedTaskId,
        "Task id conflicts with the default id of a job task",
        "'{0}' is '{1}', which is the default id of the job preparation or job release task. Use another id.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Unless the job names them otherwise, its preparation task is 'jobpreparation' and its release task is 'jobrelease'.",
        helpLinkUri: HelpLink.For(RuleIds.ReservedTaskId));

    private static readonly string[] Reserved = ["jobpreparation", "jobrelease"];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node.Constant(WireName.Id) is not { } id
                || !Array.Exists(Reserved, reserved => reserved.Equals(id, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf(WireName.Id), task.At(WireName.Id), id));
        }
    }
}
