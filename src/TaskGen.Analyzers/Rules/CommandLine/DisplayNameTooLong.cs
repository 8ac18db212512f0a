using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>The display name is too long.</summary>
internal sealed class DisplayNameTooLong : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DisplayNameTooLong,
        "The display name is too long",
        "'displayName' has {0} characters and more: the service takes at most 1,024",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "displayName is at most 1,024 characters.",
        helpLinkUri: HelpLink.For(RuleIds.DisplayNameTooLong));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.DisplayName))
        {
            var length = text.Text.Fill("").Length;
            if (length > Limits.DisplayNameLength) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, length.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
