using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Plain http.</summary>
internal sealed class PlainHttp : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PlainHttp,
        "Plain http",
        "'{0}' is plain http: anyone on the way can read it, and its SAS. Use https.",
        "TaskGen.Files",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Azure storage serves https.",
        helpLinkUri: HelpLink.For(RuleIds.PlainHttp));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Url))
        {
            if (text.Text.Parts[0] is not ConstantText run || !Urls.IsPlainHttp(MemoryExtensions.AsSpan(run.Text)) || Local.Any(host => run.Text.StartsWith("http://" + host, StringComparison.OrdinalIgnoreCase))) continue;
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }

    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];
}
