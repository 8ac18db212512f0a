using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A value goes out unquoted.</summary>
internal sealed class UnquotedCommandLine : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnquotedCommandLine,
        "A value goes out unquoted",
        "'{0}' goes into the command line unquoted: whoever sets it decides what runs",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "{Member:raw} and [CommandLine] are the two ways around quoting.",
        helpLinkUri: HelpLink.For(RuleIds.UnquotedCommandLine));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            foreach (var hole in text.Text.Placeholders)
            {
                if (hole.IsRaw && hole.Member.Type != MemberType.Strings) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, hole.Member.Name) { Start = hole.Start, Length = hole.Length });
            }
        }

        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node["commandLine"] is MemberNode { Form: MemberForm.CommandLine } member) scope.Report(new Finding(this, Descriptor, member.SourceId, member.Member.Name));
        }
    }
}
