using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The id is the same for every instance.</summary>
internal sealed class IdSameForEveryInstance : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdSameForEveryInstance,
        "The id is the same for every instance",
        "Every instance has the id '{0}', though the task has values given at run time: the second add is refused with TaskExists (409). Append '-{{{1}}}'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Ids are unique in a job without regard to case.",
        helpLinkUri: HelpLink.For(RuleIds.IdSameForEveryInstance));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.Task is not { IsTask: true, RunTimeMember: { } member } || scope.Task.Body["id"] is not TextNode { IsConstant: true } id || id.Fill("").Length == 0) return;
        scope.Report(new Finding(this, Descriptor, id.SourceId, id.Fill(""), member).With(FixData.Text, id.ToTemplate() + "-{" + member + "}").With(FixData.Name, member));
    }
}
