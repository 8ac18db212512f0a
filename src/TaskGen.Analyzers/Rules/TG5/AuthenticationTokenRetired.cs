using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>The authentication token has been retired.</summary>
internal sealed class AuthenticationTokenRetired : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5018",
        "The authentication token has been retired",
        "'{0}' was announced as retired for 2024-09-30: use a managed identity of the pool instead",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service announced the end of authentication tokens for 2024-09-30.",
        helpLinkUri: HelpLink.For("TG5018"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.AuthenticationTokenSettings)) scope.Report(new Finding(this, settings.Node.Slot, "authenticationTokenSettings"));
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node["authenticationTokenSettings"] is MemberNode member) scope.Report(new Finding(this, member.Slot, "authenticationTokenSettings"));
        }
    }
}
