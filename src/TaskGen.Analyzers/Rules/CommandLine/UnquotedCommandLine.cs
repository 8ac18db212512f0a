using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a value that is inserted into a command line without quoting.</summary>
internal sealed class UnquotedCommandLine : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnquotedCommandLine,
        "Command line value is not quoted",
        "'{0}' is inserted without quoting. Make sure that it comes from a trusted source.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "'{Member:raw}' and [CommandLine] bypass quoting.",
        helpLinkUri: HelpLink.For(RuleIds.UnquotedCommandLine));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.None;

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            foreach (var placeholder in text.Text.Placeholders)
            {
                if (placeholder.IsRaw && placeholder.Member.Type != MemberType.Strings)
                {
                    // What quotes the value depends on the operating system, which TG1022 then asks for.
                    scope.Report(new Finding(
                        this, Descriptor, text.Text.SourceId, placeholder.Member.Name) { Span = placeholder.Span }
                        .With(FixProperties.Action, scope.IsTargetAssumed(text) ? null : FixProperties.Quote));
                }
            }
        }

        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.CommandLine] is MemberNode { Form: MemberForm.CommandLine } member)
            {
                scope.Report(new Finding(this, Descriptor, member.SourceId, member.Member.Name));
            }
        }
    }
}
