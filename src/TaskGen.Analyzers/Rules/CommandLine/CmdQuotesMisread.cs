using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports quotation marks that <c>cmd</c> does not read as intended.</summary>
internal sealed class CmdQuotesMisread : Rule
{
    private static readonly DiagnosticDescriptor SingleQuotes = new(
        RuleIds.CmdQuotesMisread,
        "Quotation marks are misread by cmd",
        "Single quotation marks do not quote anything in cmd, so '{0}' passes them on as text. Use double quotation marks.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "cmd knows double quotation marks only, and removes the first and the last one of its command.",
        helpLinkUri: HelpLink.For(RuleIds.CmdQuotesMisread));

    private static readonly DiagnosticDescriptor RemovedQuotes = SingleQuotes.WithMessage(
        "cmd removes the first and the last quotation mark after '/c' in '{0}', so the command is split in the wrong places. Add another pair around the whole command.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [SingleQuotes, RemovedQuotes];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines)
        {
            if (scope.HasUnquotablePlaceholder(text.Text) || CmdQuotes.Find(scope.CommandLineOf(text.Text)) is not { } fault) continue;
            scope.Report(new Finding(this, fault.IsSingle ? SingleQuotes : RemovedQuotes, text.Text.SourceId, text.Path)
                .At(text.Text, fault.Start, fault.End)
                .WithLine(FixProperties.Text, text.Text, fault.Replacement));
        }
    }
}
