using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Shell syntax and no shell.</summary>
internal sealed class ShellSyntaxWithoutShell : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ShellSyntaxWithoutShell,
        "Shell syntax and no shell",
        "'{0}' {1} is shell syntax, and no shell runs '{2}': the program gets it as text. Bring a shell: /bin/sh -c '…' or cmd /c ….",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service starts the program with its arguments, without a shell: no variable expansion, pipes, redirection, globs or built-ins.",
        helpLinkUri: HelpLink.For(RuleIds.ShellSyntaxWithoutShell));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || ShellSyntax.Find(line) is not { } sign) continue;
            var template = text.Text.ToTemplate();
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, sign.Text, sign.Kind, text.Path)
                .With(FixData.Text, CommandLineEdits.WrapInSh(template))
                .With(FixData.OtherText, "cmd /c " + template)
                .With(FixData.Value, scope.IsWindows ? "windows" : null));
        }
    }
}
