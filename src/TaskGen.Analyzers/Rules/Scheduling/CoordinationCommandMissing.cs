using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Multi-instance settings without a coordination command.</summary>
internal sealed class CoordinationCommandMissing : Rule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CoordinationCommandMissing,
        "Coordination command is missing",
        "'{0}' is missing or blank; the service rejects multi-instance settings without it. Set it.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'multiInstanceSettings.coordinationCommandLine' is required.",
        helpLinkUri: HelpLink.For(RuleIds.CoordinationCommandMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var settings in scope.Objects(TaskSchema.MultiInstanceSettings))
        {
            if (settings.Node.HasText(WireName.CoordinationCommandLine)) continue;
            var sourceId = settings.Node[WireName.CoordinationCommandLine]?.SourceId ?? settings.Node.SourceId;
            scope.Report(new Finding(this, Descriptor, sourceId, settings.At(WireName.CoordinationCommandLine)));
        }
    }
}
