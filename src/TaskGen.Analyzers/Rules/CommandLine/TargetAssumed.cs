using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a value that is quoted for Linux only because nothing sets or shows the target operating system.</summary>
internal sealed class TargetAssumed : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.TargetAssumed,
        "Target operating system is assumed",
        "'{{{0}}}' is quoted for Linux because '{1}' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Programs on Linux and on Windows read quotation marks differently.",
        helpLinkUri: HelpLink.For(RuleIds.TargetAssumed));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.None;

    // A base class or a profile leaves the operating system to the tasks that use it.
    public override DiagnosticTarget Target => DiagnosticTarget.IncompleteTask;

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null || scope.MayBeCompletedElsewhere) return;
        foreach (var text in scope.Texts)
        {
            if (text.Text.IsConstant || text.Text.Placeholders.FirstOrDefault(IsQuoted) is not { } placeholder) continue;
            if (!scope.IsTargetAssumed(text) || scope.HasUnquotablePlaceholder(text.Text)) continue;
            scope.Report(new Finding(
                this, Descriptor, text.Text.SourceId, placeholder.Member.Name, text.Path)
            { Span = placeholder.Span });

            // All command lines of a task run on the same node: one setting is missing.
            return;
        }
    }

    private static bool IsQuoted(Placeholder placeholder) =>
        placeholder is { IsRaw: false, IsPlainOnCommandLine: false, Context: not null };
}
