using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG2;

/// <summary>An image with neither tag nor digest.</summary>
internal sealed class ImageNotPinned : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG2004",
        "An image with neither tag nor digest",
        "'{0}' has neither tag nor digest: it means '{0}:latest', and will change under you",
        "TaskGen.Container",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "No tag means latest.",
        helpLinkUri: HelpLink.For("TG2004"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.ImageName))
        {
            if (text.Text.Constant is { } name && ImageReferences.IsValid(MemoryExtensions.AsSpan(name)) && !ImageReferences.IsPinned(MemoryExtensions.AsSpan(name)))
            {
                scope.Report(new Finding(this, text.Text.Slot, name));
            }
        }
    }
}
