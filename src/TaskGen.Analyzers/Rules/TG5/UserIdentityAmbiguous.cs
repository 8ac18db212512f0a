using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>A user identity is a user name or an auto-user.</summary>
internal sealed class UserIdentityAmbiguous : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5013",
        "A user identity is a user name or an auto-user",
        "'{0}' gives {1} of username and autoUser: the service takes exactly one",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "userIdentity takes exactly one of username and autoUser.",
        helpLinkUri: HelpLink.For("TG5013"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var identity in scope.Objects(TaskSchema.UserIdentity))
        {
            var hasUsername = identity.Node.Has("username");
            var hasAutoUser = identity.Node["autoUser"] is not null;
            if (hasUsername != hasAutoUser) continue;
            var slot = hasUsername ? identity.Node.SlotOf("username") : identity.Node.Slot;
            scope.Report(new Finding(this, slot, identity.Path, hasUsername ? "both" : "neither") { OtherSlot = hasAutoUser ? identity.Node.SlotOf("autoUser") : -1 });
        }
    }
}
