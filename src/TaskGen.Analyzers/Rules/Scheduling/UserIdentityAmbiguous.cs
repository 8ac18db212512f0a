using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A user identity is a user name or an auto-user.</summary>
internal sealed class UserIdentityAmbiguous : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UserIdentityAmbiguous,
        "A user identity is a user name or an auto-user",
        "'{0}' gives {1} of username and autoUser: the service takes exactly one",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "userIdentity takes exactly one of username and autoUser.",
        helpLinkUri: HelpLink.For(RuleIds.UserIdentityAmbiguous));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var identity in scope.Objects(TaskSchema.UserIdentity))
        {
            var hasUsername = identity.Node.Has("username");
            var hasAutoUser = identity.Node["autoUser"] is not null;
            if (hasUsername != hasAutoUser) continue;
            var sourceId = hasUsername ? identity.Node.SourceIdOf("username") : identity.Node.SourceId;
            scope.Report(new Finding(this, Descriptor, sourceId, identity.Path, hasUsername ? "both" : "neither") { OtherSourceId = hasAutoUser ? identity.Node.SourceIdOf("autoUser") : -1 });
        }
    }
}
