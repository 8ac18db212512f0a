using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A URL that does not use HTTPS.</summary>
internal sealed class PlainHttp : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PlainHttp,
        "URL does not use HTTPS",
        "'{0}' uses http, so the content and any SAS token are sent unencrypted. Use https.",
        "TaskGen.Files",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Azure Storage supports HTTPS.",
        helpLinkUri: HelpLink.For(RuleIds.PlainHttp));

    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Url))
        {
            if (text.Text.Parts[0] is not ConstantText run || !Urls.IsPlainHttp(MemoryExtensions.AsSpan(run.Text))
                || Local.Any(host => run.Text.StartsWith("http://" + host, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
