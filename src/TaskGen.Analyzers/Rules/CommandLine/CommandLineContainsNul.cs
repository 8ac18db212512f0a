using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a NUL character in a command line.</summary>
internal sealed class CommandLineContainsNul : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CommandLineContainsNul,
        "Command line contains a NUL character",
        "'{0}' contains a NUL character; everything after it is lost. Remove it.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A program's argument ends at NUL.",
        helpLinkUri: HelpLink.For(RuleIds.CommandLineContainsNul));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (text.Text.Fill("").IndexOf('\0') >= 0) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
