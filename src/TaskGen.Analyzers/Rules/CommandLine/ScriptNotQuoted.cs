using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a script after <c>-c</c> that is not quoted.</summary>
internal sealed class ScriptNotQuoted : Rule
{
    private static readonly DiagnosticDescriptor NotQuoted = new(
        RuleIds.ScriptNotQuoted,
        "Shell script is not quoted",
        "Only '{0}' is run as the script of '{1}'; the words after it become its arguments $0, $1, and so on. Quote the whole script.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The option -c takes a single argument as the script.",
        helpLinkUri: HelpLink.For(RuleIds.ScriptNotQuoted));

    private static readonly DiagnosticDescriptor OperatorAfterScript = NotQuoted.WithMessage(
        "'{0}' follows the script of '{1}', so the script receives it as an argument and it is not run. Move it into the script.");

    private static readonly DiagnosticDescriptor UnusedArguments = NotQuoted.WithMessage(
        "'{0}' follows the script of '{1}' and becomes its argument $0, which the script does not use. Move it into the script.");

    private static readonly DiagnosticDescriptor NestedQuotes = NotQuoted.WithMessage(
        "The quotation marks around {0} end the script of '{1}' early. Escape them, or use the other kind of quotation mark.");

    private static readonly DiagnosticDescriptor NoBlankBeforeScript = NotQuoted.WithMessage(
        "'{0}' in '{1}' is read as shell options because there is no space between '-c' and the script. Insert a space.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [
        NotQuoted,
        OperatorAfterScript,
        UnusedArguments,
        NestedQuotes,
        NoBlankBeforeScript,
    ];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var line = scope.CommandLineOf(text.Text);
            if (ScriptWords.Find(line) is not { } fault || DescriptorOf(fault.Kind) is not { } descriptor) continue;
            scope.Report(new Finding(this, descriptor, text.Text.SourceId, fault.Text, fault.Inner?.Program ?? text.Path)
                .At(text.Text, fault.Start, fault.End)
                .WithLine(FixProperties.Text, text.Text, CommandLineEdits.FixScript(line, fault)));
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(ScriptFaultKind kind) => kind switch
    {
        ScriptFaultKind.NotQuoted => NotQuoted,
        ScriptFaultKind.OperatorAfterScript => OperatorAfterScript,
        ScriptFaultKind.UnusedArguments => UnusedArguments,
        ScriptFaultKind.NestedQuotes => NestedQuotes,
        ScriptFaultKind.NoBlankBeforeScript => NoBlankBeforeScript,
        _ => null,
    };
}
