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
        "'displayName' has at least {0} characters; the service accepts at most 1,024",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A display name has at most 1,024 characters.",
        helpLinkUri: HelpLink.For(RuleIds.DisplayNameTooLong));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.DisplayName))
        {
            var length = text.Text.Fill("").Length;
            if (length > Limits.DisplayNameLength)
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, length.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
