using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>A value goes out unquoted.</summary>
internal sealed class UnquotedCommandLine : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1008",
        "A value goes out unquoted",
        "'{0}' goes into the command line unquoted: whoever sets it decides what runs",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "{Member:raw} and [CommandLine] are the two ways around quoting.",
        helpLinkUri: HelpLink.For("TG1008"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            foreach (var hole in text.Text.Holes)
            {
                if (hole.IsRaw && hole.Member.Type != MemberType.Strings) scope.Report(new Finding(this, text.Text.Slot, hole.Member.Name) { Start = hole.Start, Length = hole.Length });
            }
        }

        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node["commandLine"] is MemberNode { Form: MemberForm.CommandLine } member) scope.Report(new Finding(this, member.Slot, member.Member.Name));
        }
    }
}
