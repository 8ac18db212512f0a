using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Parsing;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a script after <c>-c</c> that is not quoted.</summary>
internal sealed class ScriptNotQuoted : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ScriptNotQuoted,
        "Shell script is not quoted",
        "Only '{0}' is run as the script of '{1}'; the words after it become its arguments $0, $1, and so on. Quote the whole script.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The option -c takes a single argument as the script.",
        helpLinkUri: HelpLink.For(RuleIds.ScriptNotQuoted));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            var source = PlaceholderResolver.Text(text.Text);
            var line = scope.CommandLineOf(text.Text);
            if (line.Unbalanced is not null || line.Shell != ShellKind.Posix || ShellSyntax.FindSecondShell(line) is not null) continue;
            var script = line.Words[line.ScriptWord];
            if (line.ScriptWord == line.Words.Count - 1 || script.Chars.Any(static character => character.IsQuoted || character.Char == '$') || script.Chars.Count == 0) continue;
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, script.Text.Replace(QuotedChar.PlaceholderMark.ToString(), "…"), text.Path)
                .With(FixData.Text, CommandLineEdits.QuoteFrom(text.Text, script.Start)));
        }
    }
}
