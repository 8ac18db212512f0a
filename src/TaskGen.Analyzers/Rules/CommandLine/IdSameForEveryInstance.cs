using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a constant id of a task whose instances differ.</summary>
internal sealed class IdSameForEveryInstance : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdSameForEveryInstance,
        "Task id is the same for every instance",
        "Every instance has the id '{0}' although the task has values that are set at run time; the service rejects the second task with 409 (TaskExists). Append '-{{{1}}}'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Task ids are unique within a job, ignoring case.",
        helpLinkUri: HelpLink.For(RuleIds.IdSameForEveryInstance));

    private static readonly DiagnosticDescriptor NoMember = Descriptor.WithMessage(
        "Every instance has the id '{0}' although the task has values that are set at run time; the service rejects the second task with 409 (TaskExists). Append a value that differs.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, NoMember];

    public override RuleClients Clients => RuleClients.None;

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.Task is not { IsTask: true, HasRunTimeMember: true } task
            || task.Body[WireName.Id] is not TextNode { IsConstant: true } id
            || id.Fill("").Length == 0)
        {
            return;
        }

        scope.Report(task.IdentifyingMember is { } member
            ? new Finding(this, Descriptor, id.SourceId, id.Fill(""), member)
                .With(FixProperties.Text, id.ToTemplate() + "-{" + member + "}")
            : new Finding(this, NoMember, id.SourceId, id.Fill("")));
    }
}
