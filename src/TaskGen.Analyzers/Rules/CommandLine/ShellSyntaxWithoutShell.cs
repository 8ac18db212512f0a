using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports shell syntax in a command line that is not run in a shell.</summary>
internal sealed class ShellSyntaxWithoutShell : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ShellSyntaxWithoutShell,
        "Shell syntax is used without a shell",
        "'{0}' is shell syntax, but '{1}' is not run in a shell, so the program receives it as text. Wrap the command in '/bin/sh -c' or 'cmd /c'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service starts the program directly: variables, pipes, redirections, patterns, and built-in commands need a shell.",
        helpLinkUri: HelpLink.For(RuleIds.ShellSyntaxWithoutShell));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || ShellSyntax.Find(line) is not { } sign) continue;

            // The syntax decides which shell is meant; where several shells have it, the target system does.
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, sign.Text, text.Path)
                .At(text.Text, sign.Start, sign.End)
                .WithLine(
                    FixData.Text, text.Text, sign.Shell is ShellKind.None or ShellKind.Posix ? CommandLineEdits.WrapInSh(line.Text) : null)
                .WithLine(
                    FixData.OtherText,
                    text.Text,
                    sign.Shell is ShellKind.None or ShellKind.Cmd ? CommandLineEdits.WrapInCmd(line.Text) : null)
                .With(FixData.Value, line.IsWindows ? "windows" : null));
        }
    }
}
