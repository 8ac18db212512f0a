using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Authentication token settings, which are retired.</summary>
internal sealed class AuthenticationTokenRetired : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.AuthenticationTokenRetired,
        "Authentication token settings are retired",
        "Azure Batch announced the retirement of '{0}' for 2024-09-30. Use a managed identity of the pool instead.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service announced the retirement of authentication tokens for 2024-09-30.",
        helpLinkUri: HelpLink.For(RuleIds.AuthenticationTokenRetired));

    private static readonly DiagnosticDescriptor Removed = Descriptor.WithMessage(
        "'{0}' does not exist in version {1} of the API, so the service rejects the request. Use a managed identity of the pool instead.",
        DiagnosticSeverity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, Removed];

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.AuthenticationTokenSettings))
        {
            Report(scope, settings.Node.SourceId);
        }

        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.AuthenticationTokenSettings] is MemberNode member)
            {
                Report(scope, member.SourceId);
            }
        }
    }

    private void Report(RuleScope scope, SourceId sourceId)
    {
        var row = TaskSchema.TaskAddParameter[WireName.AuthenticationTokenSettings];
        var path = scope.PathOf(row.Wire);
        scope.Report(ApiVersions.Has(scope.ApiVersion, row.Since, row.Until)
            ? new Finding(this, Descriptor, sourceId, path)
            : new Finding(this, Removed, sourceId, path, scope.ApiVersion));
    }
}
