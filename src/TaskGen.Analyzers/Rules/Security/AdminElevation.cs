using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>The task runs as an administrator.</summary>
internal sealed class AdminElevation : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.AdminElevation,
        "The task runs as an administrator",
        "'{0}' is admin: the task may change the node, and harm the tasks after it",
        "TaskGen.Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The default is nonadmin.",
        helpLinkUri: HelpLink.For(RuleIds.AdminElevation));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var user in scope.Objects(TaskSchema.AutoUserSpecification))
        {
            if (user.Node["elevationLevel"] is ChoiceNode { Wire: "admin" } level) scope.Report(new Finding(this, Descriptor, level.SourceId, user.At("elevationLevel")));
        }
    }
}
