using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a blank command line of a task that does not run in a container.</summary>
internal sealed class BlankCommandLine : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.BlankCommandLine,
        "Command line is blank",
        "'commandLine' is blank and the task has no 'containerSettings', so there is nothing to run. Set a command line.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With container settings, a blank command line runs the entry point of the image; without them, the task fails.",
        helpLinkUri: HelpLink.For(RuleIds.BlankCommandLine));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.CommandLine] is not TextNode { IsConstant: true } text) continue;
            if (!string.IsNullOrWhiteSpace(text.Constant)) continue;
            if (task.Node[WireName.ContainerSettings] is null) scope.Report(new Finding(this, Descriptor, text.SourceId));
        }
    }
}
