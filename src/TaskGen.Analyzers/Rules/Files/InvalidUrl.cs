using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A URL that is not absolute, or does not use HTTP or HTTPS.</summary>
internal sealed class InvalidUrl : Rule
{
    private static readonly DiagnosticDescriptor NotAbsolute = new(
        RuleIds.InvalidUrl,
        "URL is invalid",
        "'{0}' is not an absolute http or https URL. Specify the complete URL, with special characters escaped.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The service downloads from, and uploads to, absolute HTTP and HTTPS URLs.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidUrl));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotAbsolute];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Url))
        {
            // TG4010 reports an output file without a container.
            if (text.Text.Constant?.Length == 0 && text.Property.Wire == "containerUrl") continue;
            if (!MayBeUrl(text.Text)) scope.Report(new Finding(this, NotAbsolute, text.Text.SourceId, text.Path));
        }
    }

    private static bool MayBeUrl(TextNode text)
    {
        if (text.Constant is { } constant) return Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(constant));
        if (text.Fill("x").Any(char.IsWhiteSpace)) return false;

        // Only the text before the first placeholder is certain.
        if (text.Parts[0] is not ConstantText run) return true;
        return StartsWithScheme(run.Text) || (text.Parts.Count > 1 && MayBecomeScheme(run.Text));
    }

    private static bool StartsWithScheme(string text) => Starts(text, "https://") || Starts(text, "http://");

    private static bool MayBecomeScheme(string text) => Starts("https://", text) || Starts("http://", text);

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
