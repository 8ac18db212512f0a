using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A command line holds NUL.</summary>
internal sealed class CommandLineContainsNul : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CommandLineContainsNul,
        "A command line holds NUL",
        "'{0}' holds NUL: an argument ends there, so that no program gets what stands behind it. Take it out.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "No argument of a program can hold NUL.",
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
