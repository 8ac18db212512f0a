using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>An identity that is not the resource id of a user-assigned identity.</summary>
internal sealed class InvalidIdentity : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidIdentity,
        "Identity resource id is invalid",
        "'{0}' is not the resource id of a user-assigned identity. Use "
            + "/subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'identityReference.resourceId' is the ARM resource id of a user-assigned identity.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidIdentity));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.IdentityResourceId))
        {
            if (text.Text.Constant is { } id && !IdentityResourceIds.IsValid(MemoryExtensions.AsSpan(id)))
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
            }
        }
    }
}
