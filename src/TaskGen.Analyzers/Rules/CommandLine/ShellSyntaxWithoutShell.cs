using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
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

    private static readonly DiagnosticDescriptor PowerShell = Descriptor.WithMessage(
        "'{0}' is PowerShell syntax, but '{1}' is not run in PowerShell, so the program receives it as text. Wrap the command in '{2}'.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, PowerShell];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || ShellSyntax.Find(line) is not [var sign, ..] signs) continue;

            // What is written decides which shell is meant; where several have it, the target system does.
            var shells = new ShellWrappers(line, signs, scope.EnvironmentNames);
            var isWindows = scope.Task?.IsWindows ?? line.IsShownForWindows;
            var finding = shells.IsForPowerShell
                ? new Finding(
                    this,
                    PowerShell,
                    text.Text.SourceId,
                    signs.First(static sign => sign.Shell == ShellKind.PowerShell).Text,
                    text.Path,
                    CommandLineEdits.PowerShellFor(isWindows ?? line.IsWindows))
                : new Finding(this, Descriptor, text.Text.SourceId, sign.Text, text.Path);
            var wrappers = shells.Find(isWindows).ToList();
            scope.Report(WithWrapper(
                WithWrapper(finding, text.Text, wrappers.ElementAtOrDefault(0), FixProperties.Text, FixProperties.Name),
                text.Text,
                wrappers.ElementAtOrDefault(1),
                FixProperties.OtherText,
                FixProperties.OtherName).At(text.Text, sign.Start, sign.End));
        }
    }

    private static Finding WithWrapper(Finding finding, TextNode text, ShellWrapper? wrapper, string key, string nameKey) =>
        wrapper is null ? finding : finding.WithLine(key, text, wrapper.Line).With(nameKey, wrapper.Name);
}
