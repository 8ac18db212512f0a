using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>Reports a run-time value in a command line of a task of an official client, where nothing quotes it.</summary>
internal sealed class RunTimeValueNotQuoted : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RunTimeValueNotQuoted,
        "Run-time value is not quoted",
        "'{0}' is inserted into '{1}' without quoting, so a space or a special character in its value changes what runs. Quote it, or pass it in an environment variable.",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The node splits a command line into arguments, and a shell reads it as a script. TaskGen quotes values in the command line of a [BatchTask].",
        helpLinkUri: HelpLink.For(RuleIds.RunTimeValueNotQuoted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (!scope.IsOfOfficialClient) return;
        foreach (var commandLine in scope.RunTimeCommandLines)
        {
            var values = new UnquotedValueChecker(scope.CommandLineOf(commandLine.Text));
            var (index, value) = (0, 0);
            foreach (var part in commandLine.Text.Parts)
            {
                if (part is Placeholder placeholder)
                {
                    if (!values.IsSafe(placeholder, index))
                    {
                        scope.Report(new Finding(
                            this, Descriptor, commandLine.Sources[value], placeholder.Member.Name, commandLine.Path));
                    }

                    value++;
                }

                index += part is ConstantText run ? run.Text.Length : 1;
            }
        }
    }
}
