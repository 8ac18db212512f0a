using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG4;

/// <summary>No ARM id of a user-assigned identity.</summary>
internal sealed class InvalidIdentity : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG4014",
        "No ARM id of a user-assigned identity",
        "'{0}' is no ARM id of a user-assigned identity: /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "identityReference.resourceId is the ARM id of a user-assigned identity.",
        helpLinkUri: HelpLink.For("TG4014"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.IdentityResourceId))
        {
            if (text.Text.Constant is { } id && !IdentityResourceIds.IsValid(MemoryExtensions.AsSpan(id))) scope.Report(new Finding(this, text.Text.Slot, text.Path));
        }
    }
}
