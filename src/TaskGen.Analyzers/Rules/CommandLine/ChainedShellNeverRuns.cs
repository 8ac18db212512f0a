using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a second shell that is passed to the first one as arguments.</summary>
internal sealed class ChainedShellNeverRuns : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ChainedShellNeverRuns,
        "Chained shell invocation never runs",
        "'{0}' and everything after it are passed as arguments to the first shell and never run. Combine both into a single shell command.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a shell around them, '&&' and other operators are ordinary arguments.",
        helpLinkUri: HelpLink.For(RuleIds.ChainedShellNeverRuns));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (ScriptWords.Find(line) is not { Kind: ScriptFaultKind.ChainedShell } fault) continue;
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, fault.Text)
                .At(text.Text, fault.Start, fault.End)
                .WithLine(FixProperties.Text, text.Text, CommandLineEdits.FixScript(line, fault)));
        }
    }
}
