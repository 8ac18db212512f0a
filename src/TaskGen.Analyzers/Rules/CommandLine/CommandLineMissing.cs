using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The command line is missing or blank.</summary>
internal sealed class CommandLineMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CommandLineMissing,
        "The command line is missing or blank",
        "'commandLine' is missing or blank: the service refuses a task without one. Set [BatchTask(CommandLine = …)] or mark a member [CommandLine].",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "commandLine is required.",
        helpLinkUri: HelpLink.For(RuleIds.CommandLineMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (!task.Node.HasText("commandLine")) scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf("commandLine")));
        }
    }
}
