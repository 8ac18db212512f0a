using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A task that depends on itself.</summary>
internal sealed class DependsOnItself : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DependsOnItself,
        "Task depends on itself",
        "'{0}' includes the task's own id, so the task waits for itself and never runs. Remove it.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task runs when every task that it depends on has completed.",
        helpLinkUri: HelpLink.For(RuleIds.DependsOnItself));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.Id].Key() is not { Length: > 0 } id) continue;
            if (task.Node[WireName.DependsOn] is not ObjectNode dependencies) continue;
            foreach (var item in dependencies.Items(WireName.TaskIds))
            {
                if (string.Equals(item.Key(), id, StringComparison.OrdinalIgnoreCase))
                {
                    scope.Report(new Finding(this, Descriptor, item.SourceId, task.At(WireName.DependsOn, WireName.TaskIds)));
                }
            }

            foreach (var range in dependencies.Items(WireName.TaskIdRanges).OfType<ObjectNode>())
            {
                // Leading zeros are not significant: 4, 04, and 004 are all in the range from 1 to 9.
                if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
                if (range.Integer(WireName.Start) <= number && number <= range.Integer(WireName.End))
                {
                    scope.Report(new Finding(this, Descriptor, range.SourceId, task.At(WireName.DependsOn, WireName.TaskIdRanges)));
                }
            }
        }
    }
}
