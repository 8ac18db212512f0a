using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a task id that the service rejects.</summary>
internal sealed class InvalidId : Rule
{
    private static readonly DiagnosticDescriptor InvalidCharacter = new(
        RuleIds.InvalidId,
        "Task id is invalid",
        "'{0}' contains '{1}'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A task id is 1 to 64 characters of A-Z, a-z, 0-9, '-', and '_'.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidId));

    private static readonly DiagnosticDescriptor TooLong = InvalidCharacter.WithMessage(
        "'{0}' has at least {1} characters; a task id has at most 64. Shorten it.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InvalidCharacter, TooLong];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Id))
        {
            if (string.IsNullOrWhiteSpace(text.Text.Fill("x"))) continue;
            var constant = text.Text.Fill("");
            var invalid = TaskIds.FirstInvalid(MemoryExtensions.AsSpan(constant));
            if (invalid >= 0)
            {
                var character = IndexOf(text.Text, invalid);
                var finding = new Finding(this, InvalidCharacter, text.Text.SourceId, text.Path, constant[invalid].ToString())
                    .At(text.Text, character, character + 1);
                if (constant.Length <= Limits.TaskIdLength) finding = finding.With(FixProperties.Text, TaskIdText.Replaced(text.Text));
                scope.Report(finding);
            }
            else if (constant.Length > Limits.TaskIdLength)
            {
                scope.Report(new Finding(
                    this, TooLong, text.Text.SourceId, text.Path, constant.Length.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    // The index of a constant character in the text in which each placeholder is one character.
    private static int IndexOf(TextNode text, int constant)
    {
        var index = 0;
        foreach (var part in text.Parts)
        {
            if (part is not ConstantText run)
            {
                index++;
                continue;
            }

            if (constant < run.Text.Length) break;
            constant -= run.Text.Length;
            index += run.Text.Length;
        }

        return index + constant;
    }
}
