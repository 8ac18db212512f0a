using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>An image without a tag or digest.</summary>
internal sealed class ImageNotPinned : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ImageNotPinned,
        "Container image is not pinned",
        "Image '{0}' has no tag or digest, so it resolves to '{0}:latest' and can change without notice. Add a tag or digest.",
        "TaskGen.Container",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An image reference without a tag or digest resolves to the tag 'latest'.",
        helpLinkUri: HelpLink.For(RuleIds.ImageNotPinned));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.ImageName))
        {
            if (text.Text.Constant is { } name && ImageReferences.IsValid(MemoryExtensions.AsSpan(name))
                && !ImageReferences.IsPinned(MemoryExtensions.AsSpan(name)))
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, name));
            }
        }
    }
}
