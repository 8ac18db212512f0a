using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Dependency ids that are too long in total.</summary>
internal sealed class DependencyIdsTooLong : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DependencyIdsTooLong,
        "Dependency list is too long",
        "'{0}' has {1} characters in total, but the service accepts at most 64,000 (TaskDependencyListTooLong). Use ranges of integer "
            + "ids.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The ids in 'dependsOn.taskIds' may have at most 64,000 characters in total.",
        helpLinkUri: HelpLink.For(RuleIds.DependencyIdsTooLong));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var dependencies in scope.Objects(TaskSchema.TaskDependencies))
        {
            var length = dependencies.Node.Items(WireName.TaskIds).OfType<TextNode>().Sum(static id => id.Fill("").Length);
            if (length <= Limits.DependencyIdsLength) continue;
            var sourceId = dependencies.Node.SourceIdOf(WireName.TaskIds);
            scope.Report(new Finding(this, Descriptor, sourceId, dependencies.At(WireName.TaskIds), length.Text()));
        }
    }
}
