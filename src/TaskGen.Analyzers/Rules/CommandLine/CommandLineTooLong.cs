using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a command line that is too long for a node.</summary>
internal sealed class CommandLineTooLong : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CommandLineTooLong,
        "Command line is too long",
        "'{0}' has at least {1} characters; a node may be unable to start a command line of more than 32,768. Move the text into a "
            + "resource file.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Windows limits a command line to 32,767 characters, and other limits depend on the node.",
        helpLinkUri: HelpLink.For(RuleIds.CommandLineTooLong));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var length = text.Text.Fill("").Length;
            if (length > Limits.CommandLineLength)
            {
                scope.Report(new Finding(
                    this, Descriptor, text.Text.SourceId, text.Path, length.ToString("N0", CultureInfo.InvariantCulture)));
            }
        }
    }
}
