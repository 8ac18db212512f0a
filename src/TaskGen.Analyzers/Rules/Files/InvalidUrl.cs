using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports a URL that is not absolute, that does not use HTTP or HTTPS, or that is not escaped.</summary>
internal sealed class InvalidUrl : Rule
{
    private static readonly DiagnosticDescriptor NotAbsolute = new(
        RuleIds.InvalidUrl,
        "URL is invalid",
        "'{0}' is not an absolute http or https URL. Specify the complete URL.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The service downloads from, and uploads to, absolute HTTP and HTTPS URLs.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidUrl));

    private static readonly DiagnosticDescriptor Space = NotAbsolute.WithMessage(
        "'{0}' contains a space, which is not valid in a URL. Write it as %20.", DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor NotEscaped = NotAbsolute.WithMessage(
        "'{0}' contains a character that is not valid in a URL. Escape it as %XX.", DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotAbsolute, Space, NotEscaped];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Url))
        {
            // The rule for missing values reports a required URL that is empty.
            if (text.Text.Constant?.Length == 0 && text.Property.IsRequired) continue;
            if (DescriptorOf(text.Text) is { } descriptor) scope.Report(new Finding(this, descriptor, text.Text.SourceId, text.Path));
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(TextNode text)
    {
        if (!MayBeAbsolute(text)) return NotAbsolute;
        var url = text.Fill("x");
        if (url.IndexOf(' ') >= 0) return Space;
        return Urls.NeedsEscaping(MemoryExtensions.AsSpan(url)) ? NotEscaped : null;
    }

    private static bool MayBeAbsolute(TextNode text)
    {
        if (text.Constant is { } constant) return Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(constant));

        // Only the text before the first placeholder is certain.
        if (text.Parts[0] is not ConstantText run) return true;
        return StartsWithScheme(run.Text) || MayBecomeScheme(run.Text);
    }

    private static bool StartsWithScheme(string text) => Starts(text, "https://") || Starts(text, "http://");

    private static bool MayBecomeScheme(string text) => Starts("https://", text) || Starts("http://", text);

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
