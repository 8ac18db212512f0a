using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a task without a command line.</summary>
internal sealed class CommandLineMissing : Rule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CommandLineMissing,
        "Command line is missing",
        "'commandLine' is required; the service rejects a task without it with 400 (Bad Request). Set a command line.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The property 'commandLine' is required.",
        helpLinkUri: HelpLink.For(RuleIds.CommandLineMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.CombinedTask;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.CommandLine] is not null) continue;
            scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf(WireName.CommandLine)));
        }
    }
}
