using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
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
        InPosix.WithMessage("'{0}' in '{1}' is passed on as text because the shell does not expand it there");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InPosix, InCmd, InPowerShell, NotExpanded];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            TemplatePositions? positions = null;
            foreach (var variable in ForeignVariables.Find(scope.CommandLineOf(text.Text), EnvironmentNames(scope)))
            {
                var replacement = variable.Replacement is null ? null : TextNode.Escape(variable.Replacement);
                scope.Report(new Finding(
                    this, DescriptorOf(variable), text.Text.SourceId, variable.Text, text.Path, variable.Replacement ?? "")
                    .At(positions ??= new(text.Text), variable.Start, variable.End)
                    .With(FixData.Replacement, replacement)
                    .With(FixData.Value, TextNode.Escape(variable.Text)));
            }
        }
    }

    private static DiagnosticDescriptor DescriptorOf(ForeignVariable variable) => variable switch
    {
        { Replacement: null } => NotExpanded,
        { Shell: ShellKind.Posix } => InPosix,
        { Shell: ShellKind.Cmd } => InCmd,
        _ => InPowerShell,
    };

    private static string[] EnvironmentNames(RuleScope scope) =>
        [.. scope.Task?.Body.Items(WireName.EnvironmentSettings)
            .OfType<ObjectNode>()
            .Select(static setting => setting.Constant(WireName.Name))
            .OfType<string>()
            ?? []];
}
