using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>A task that depends on itself.</summary>
internal sealed class DependsOnItself : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5010",
        "A task that depends on itself",
        "'{0}' names the task's own id: it waits for itself, and never runs. Remove it.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task runs when all that it depends on have ended.",
        helpLinkUri: HelpLink.For("TG5010"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node["id"].Key() is not { Length: > 0 } id || task.Node["dependsOn"] is not ObjectNode dependencies) continue;
            foreach (var item in dependencies.Items("taskIds"))
            {
                if (string.Equals(item.Key(), id, StringComparison.OrdinalIgnoreCase)) scope.Report(new Finding(this, item.Slot, "dependsOn.taskIds"));
            }

            foreach (var range in dependencies.Items("taskIdRanges").OfType<ObjectNode>())
            {
                if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.Text() == id && range.Integer("start") <= number && number <= range.Integer("end"))
                {
                    scope.Report(new Finding(this, range.Slot, "dependsOn.taskIdRanges"));
                }
            }
        }
    }
}
