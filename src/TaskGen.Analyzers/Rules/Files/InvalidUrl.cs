using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A URL that is not absolute http or https.</summary>
internal sealed class InvalidUrl : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidUrl,
        "A URL that is not absolute http or https",
        "'{0}' is no absolute http or https URL: write it in full, escaped",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The service downloads from, and uploads to, absolute http and https URLs.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidUrl));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Url))
        {
            // An output file without a container is TG4010's to say.
            if (text.Text.Constant?.Length == 0 && text.Property.Wire == "containerUrl") continue;
            if (!MayBeUrl(text.Text)) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }

    private static bool MayBeUrl(TextNode text)
    {
        if (text.Constant is { } constant) return Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(constant));
        if (text.Fill("x").Any(char.IsWhiteSpace)) return false;

        // Only what stands before the first hole is certain.
        if (text.Parts[0] is not ConstantText run) return true;
        return Starts(run.Text, "https://") || Starts(run.Text, "http://") || (text.Parts.Count > 1 && (Starts("https://", run.Text) || Starts("http://", run.Text)));
    }

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
