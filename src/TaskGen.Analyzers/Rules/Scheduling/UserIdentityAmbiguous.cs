using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A user identity with both or neither of user name and auto-user.</summary>
internal sealed class UserIdentityAmbiguous : Rule
{
    private static readonly DiagnosticDescriptor Ambiguous = new(
        RuleIds.UserIdentityAmbiguous,
        "User identity is missing or ambiguous",
        "'{0}' has both a 'username' and an 'autoUser', but the service accepts exactly one. Remove one of the two.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'userIdentity' takes exactly one of 'username' and 'autoUser'.",
        helpLinkUri: HelpLink.For(RuleIds.UserIdentityAmbiguous));

    private static readonly DiagnosticDescriptor Missing = Ambiguous.WithMessage(
        "'{0}' has neither a 'username' nor an 'autoUser', but the service requires exactly one. Set one of the two.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Ambiguous, Missing];

    public override void Check(RuleScope scope)
    {
        foreach (var identity in scope.Objects(TaskSchema.UserIdentity))
        {
            var hasUsername = identity.Node.Has(WireName.Username);
            var hasAutoUser = identity.Node[WireName.AutoUser] is not null;
            if (hasUsername != hasAutoUser) continue;
            if (!hasUsername) scope.Report(new Finding(this, Missing, identity.Node.SourceId, identity.Path));
            else
            {
                scope.Report(new Finding(this, Ambiguous, identity.Node.SourceIdOf(WireName.Username), identity.Path)
                {
                    OtherSourceId = identity.Node.FirstLeafSourceIdOf(WireName.AutoUser),
                }.With(FixProperties.Action, FixProperties.Remove));
            }
        }
    }
}
