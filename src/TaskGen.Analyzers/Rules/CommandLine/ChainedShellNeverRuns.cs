using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A second shell is dropped.</summary>
internal sealed class ChainedShellNeverRuns : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ChainedShellNeverRuns,
        "A second shell is dropped",
        "'{0}' and what follows it are arguments of the first shell, and never run: no shell is around the two. Put one sh -c around both.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a shell && is a word like any other.",
        helpLinkUri: HelpLink.For(RuleIds.ChainedShellNeverRuns));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || ShellSyntax.FindSecondShell(line) is not { } sign) continue;
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, sign.Text).With(FixData.Text, CommandLineEdits.WrapInSh(text.Text.ToTemplate())));
        }
    }
}
