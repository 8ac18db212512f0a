using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>A command line holds NUL.</summary>
internal sealed class CommandLineNul : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1017",
        "A command line holds NUL",
        "'{0}' holds NUL: an argument ends there, so that no program gets what stands behind it. Take it out.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "No argument of a program can hold NUL.",
        helpLinkUri: HelpLink.For("TG1017"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (text.Text.Fill("").IndexOf('\0') >= 0) scope.Report(new Finding(this, text.Text.Slot, text.Path));
        }
    }
}
