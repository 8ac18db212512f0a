using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a variable in the syntax of another shell.</summary>
internal sealed class ForeignShellVariable : Rule
{
    private static readonly DiagnosticDescriptor InPosix = new(
        RuleIds.ForeignShellVariable,
        "Variable uses the syntax of another shell",
        "'{0}' is not a variable in a POSIX shell, so '{1}' passes it on as text. Write '{2}'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "POSIX shells expand $NAME, cmd expands %NAME%, and PowerShell expands $env:NAME.",
        helpLinkUri: HelpLink.For(RuleIds.ForeignShellVariable));

    private static readonly DiagnosticDescriptor InCmd =
        InPosix.WithMessage("'{0}' is not a variable in cmd, so '{1}' passes it on as text. Write '{2}'.");

    private static readonly DiagnosticDescriptor InPowerShell =
        InPosix.WithMessage("'{0}' is not an environment variable in PowerShell, so '{1}' does not receive its value. Write '{2}'.");

    private static readonly DiagnosticDescriptor NotExpanded =
        InPosix.WithMessage("'{0}' in '{1}' is passed on as text because the shell does not expand it there. Move it out of the single "
            + "quotation marks, or pass the value in another way.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InPosix, InCmd, InPowerShell, NotExpanded];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            TemplatePositions? positions = null;
            foreach (var variable in ForeignVariables.Find(scope.CommandLineOf(text.Text), scope.EnvironmentNames))
            {
                var replacement = variable.Replacement is null ? null : TextNode.Escape(variable.Replacement);
                scope.Report(new Finding(
                    this, DescriptorOf(variable), text.Text.SourceId, variable.Text, text.Path, variable.Replacement ?? "")
                    .At(positions ??= new(text.Text), variable.Start, variable.End)
                    .With(FixProperties.Replacement, replacement)
                    .With(FixProperties.Original, TextNode.Escape(variable.Text)));
            }
        }
    }

    private static DiagnosticDescriptor DescriptorOf(ForeignVariable variable) => variable switch
    {
        { Replacement: null } => NotExpanded,
        { Shell: ShellKind.Posix } => InPosix,
        { Shell: ShellKind.Cmd } => InCmd,
        { Shell: ShellKind.PowerShell } => InPowerShell,
        _ => throw new ArgumentOutOfRangeException(nameof(variable)),
    };
}
