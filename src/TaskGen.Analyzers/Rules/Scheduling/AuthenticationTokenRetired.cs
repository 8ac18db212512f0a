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
        "'{0}' was retired on 2024-09-30. Use a managed identity of the pool instead.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service announced the retirement of authentication tokens for 2024-09-30.",
        helpLinkUri: HelpLink.For(RuleIds.AuthenticationTokenRetired));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.AuthenticationTokenSettings))
        {
            scope.Report(new Finding(this, Descriptor, settings.Node.SourceId, scope.PathOf("authenticationTokenSettings")));
        }

        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node["authenticationTokenSettings"] is MemberNode member)
            {
                scope.Report(new Finding(this, Descriptor, member.SourceId, task.At("authenticationTokenSettings")));
            }
        }
    }
}
