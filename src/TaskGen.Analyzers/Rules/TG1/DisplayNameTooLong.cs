using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>The display name is too long.</summary>
internal sealed class DisplayNameTooLong : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1005",
        "The display name is too long",
        "'displayName' has {0} characters and more: the service takes at most 1,024",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "displayName is at most 1,024 characters.",
        helpLinkUri: HelpLink.For("TG1005"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.DisplayName))
        {
            var length = text.Text.Fill("").Length;
            if (length > Limits.DisplayNameLength) scope.Report(new Finding(this, text.Text.Slot, length.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
