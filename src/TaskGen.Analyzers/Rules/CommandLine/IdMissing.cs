using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a task without an id.</summary>
internal sealed class IdMissing : Rule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdMissing,
        "Task id is missing",
        "'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The property 'id' is required.",
        helpLinkUri: HelpLink.For(RuleIds.IdMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node.HasText(WireName.Id)) continue;

            // An id that is the same for every instance would be the next mistake.
            var id = scope.Task is { } definition ? TaskIdText.FromTypeName(definition.Type.Name, definition.IdentifyingMember) : null;
            scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf(WireName.Id)).With(FixProperties.Value, id));
        }
    }
}
