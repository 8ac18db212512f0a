using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The id holds what no id may hold.</summary>
internal sealed class InvalidId : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidId,
        "The id holds what no id may hold",
        "'id' {0}: the service takes 1 to 64 of A-Z a-z 0-9 - _ only",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "id is 1 to 64 characters of A-Z a-z 0-9 - _.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidId));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Id))
        {
            if (string.IsNullOrWhiteSpace(text.Text.Fill("x"))) continue;
            var constant = text.Text.Fill("");
            var invalid = TaskIds.FirstInvalid(MemoryExtensions.AsSpan(constant));
            if (invalid >= 0)
            {
                var finding = new Finding(this, Descriptor, text.Text.SourceId, $"holds '{constant[invalid]}'");
                scope.Report(constant.Length > Limits.TaskIdLength ? finding : finding.With(FixData.Text, TaskIdText.Replaced(text.Text)));
            }
            else if (constant.Length > Limits.TaskIdLength)
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, $"has {constant.Length.ToString(CultureInfo.InvariantCulture)} characters and more"));
            }
        }
    }
}
