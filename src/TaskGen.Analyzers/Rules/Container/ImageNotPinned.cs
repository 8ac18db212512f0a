using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>An image with neither tag nor digest.</summary>
internal sealed class ImageNotPinned : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ImageNotPinned,
        "An image with neither tag nor digest",
        "'{0}' has neither tag nor digest: it means '{0}:latest', and will change under you",
        "TaskGen.Container",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "No tag means latest.",
        helpLinkUri: HelpLink.For(RuleIds.ImageNotPinned));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.ImageName))
        {
            if (text.Text.Constant is { } name && ImageReferences.IsValid(MemoryExtensions.AsSpan(name)) && !ImageReferences.IsPinned(MemoryExtensions.AsSpan(name)))
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, name));
            }
        }
    }
}
