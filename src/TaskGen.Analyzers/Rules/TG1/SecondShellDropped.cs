using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>A second shell is dropped.</summary>
internal sealed class SecondShellDropped : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1014",
        "A second shell is dropped",
        "'{0}' and what follows it are arguments of the first shell, and never run: no shell is around the two. Put one sh -c around both.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a shell && is a word like any other.",
        helpLinkUri: HelpLink.For("TG1014"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || ShellSyntax.FindSecondShell(line) is not { } sign) continue;
            scope.Report(new Finding(this, text.Text.Slot, sign.Text).With(FixData.Text, CommandLineEdits.WrapInSh(text.Text.ToTemplate())));
        }
    }
}
