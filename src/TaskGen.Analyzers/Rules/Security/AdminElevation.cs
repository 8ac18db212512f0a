using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>Reports a task that runs with administrator rights.</summary>
internal sealed class AdminElevation : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.AdminElevation,
        "Task runs with administrator rights",
        "'{0}' is 'admin', so the task can change the node and affect the tasks that run on it later. Use 'nonadmin' unless the task requires administrator rights.",
        "TaskGen.Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The default elevation level is 'nonadmin'.",
        helpLinkUri: HelpLink.For(RuleIds.AdminElevation));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    /// <inheritdoc/>
    /// <remarks>A start task installs software for all tasks of its node, so it commonly has these rights.</remarks>
    public override bool AppliesToStartTasks => false;

    public override void Check(RuleScope scope)
    {
        foreach (var user in scope.Objects(TaskSchema.AutoUserSpecification))
        {
            if (user.Node[WireName.ElevationLevel] is ChoiceNode { Wire: ChoiceText.Admin } level)
            {
                scope.Report(new Finding(this, Descriptor, level.SourceId, user.At(WireName.ElevationLevel)));
            }
        }
    }
}
