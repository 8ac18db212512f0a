using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG6;

/// <summary>The task runs as an administrator.</summary>
internal sealed class AdminElevation : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG6002",
        "The task runs as an administrator",
        "'{0}' is admin: the task may change the node, and harm the tasks after it",
        "TaskGen.Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The default is nonadmin.",
        helpLinkUri: HelpLink.For("TG6002"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var user in scope.Objects(TaskSchema.AutoUserSpecification))
        {
            if (user.Node["elevationLevel"] is ChoiceNode { Wire: "admin" } level) scope.Report(new Finding(this, level.Slot, user.At("elevationLevel")));
        }
    }
}
