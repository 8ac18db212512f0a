using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>The id is the same for every instance.</summary>
internal sealed class IdSameForEveryInstance : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1004",
        "The id is the same for every instance",
        "Every instance has the id '{0}', though the task has values given at run time: the second add is refused with TaskExists (409). Append '-{{{1}}}'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Ids are unique in a job without regard to case.",
        helpLinkUri: HelpLink.For("TG1004"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        if (scope.Task is not { IsTask: true, RunTimeMember: { } member } || scope.Task.Body["id"] is not TextNode { IsConstant: true } id || id.Fill("").Length == 0) return;
        scope.Report(new Finding(this, id.Slot, id.Fill(""), member).With(FixData.Text, id.ToTemplate() + "-{" + member + "}").With(FixData.Name, member));
    }
}
