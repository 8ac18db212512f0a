using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>The command line is missing or blank.</summary>
internal sealed class CommandLineMissing : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1001",
        "The command line is missing or blank",
        "'commandLine' is missing or blank: the service refuses a task without one. Set [BatchTask(CommandLine = …)] or mark a member [CommandLine].",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "commandLine is required.",
        helpLinkUri: HelpLink.For("TG1001"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (!task.Node.HasText("commandLine")) scope.Report(new Finding(this, task.Node.SlotOf("commandLine")));
        }
    }
}
