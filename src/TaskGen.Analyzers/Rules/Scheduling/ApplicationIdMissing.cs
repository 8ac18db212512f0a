using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>An application package without its id.</summary>
internal sealed class ApplicationIdMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ApplicationIdMissing,
        "Application package id is missing",
        "'{0}' is missing or empty; the service rejects an application package without it. Set it.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'applicationPackageReferences[].applicationId' is required.",
        helpLinkUri: HelpLink.For(RuleIds.ApplicationIdMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var package in scope.Objects(TaskSchema.ApplicationPackageReference))
        {
            if (package.Node.Has(WireName.ApplicationId)) continue;
            var sourceId = package.Node.SourceIdOf(WireName.ApplicationId);
            scope.Report(new Finding(this, Descriptor, sourceId, package.At(WireName.ApplicationId)));
        }
    }
}
