using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a display name above the service's limit.</summary>
internal sealed class DisplayNameTooLong : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DisplayNameTooLong,
        "Display name is too long",
        "'displayName' has at least {0} characters; the service accepts at most 1,024. Shorten it.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A display name has at most 1,024 characters.",
        helpLinkUri: HelpLink.For(RuleIds.DisplayNameTooLong));

    private static readonly DiagnosticDescriptor MayBeTooLong = Descriptor.WithMessage(
        "'displayName' has {0} characters in {1} UTF-16 code units; the service accepts at most 1,024, and does not document which of "
            + "them it counts. Shorten it.",
        DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor, MayBeTooLong];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.DisplayName))
        {
            var name = text.Text.Fill("");
            if (name.Length <= Limits.DisplayNameLength) continue;
            var count = CharacterCount.Of(MemoryExtensions.AsSpan(name));
            var characters = count.ToString(CultureInfo.InvariantCulture);
            scope.Report(count > Limits.DisplayNameLength
                ? new Finding(this, Descriptor, text.Text.SourceId, characters)
                : new Finding(
                    this, MayBeTooLong, text.Text.SourceId, characters, name.Length.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
