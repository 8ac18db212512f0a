using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG4;

/// <summary>Plain http.</summary>
internal sealed class PlainHttp : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG4015",
        "Plain http",
        "'{0}' is plain http: anyone on the way can read it, and its SAS. Use https.",
        "TaskGen.Files",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Azure storage serves https.",
        helpLinkUri: HelpLink.For("TG4015"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.Url))
        {
            if (text.Text.Parts[0] is not TextRun run || !Urls.IsPlainHttp(MemoryExtensions.AsSpan(run.Text)) || Local.Any(host => run.Text.StartsWith("http://" + host, StringComparison.OrdinalIgnoreCase))) continue;
            scope.Report(new Finding(this, text.Text.Slot, text.Path));
        }
    }

    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];
}
