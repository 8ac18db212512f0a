using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>An output container that nothing may write to.</summary>
internal sealed class OutputContainerNotWritable : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.OutputContainerNotWritable,
        "An output container that nothing may write to",
        "'{0}' {1}: the upload will fail when the task ends",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The container URL carries a SAS with write permission, or an identity is named.",
        helpLinkUri: HelpLink.For(RuleIds.OutputContainerNotWritable));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var container in scope.Objects(TaskSchema.OutputFileBlobContainerDestination))
        {
            if (container.Node.Constant("containerUrl") is not { Length: > 0 } constant || !Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(constant)) || container.Node["identityReference"] is not null) continue;
            if (Objection(MemoryExtensions.AsSpan(constant)) is { } objection) scope.Report(new Finding(this, Descriptor, container.Node.SourceIdOf("containerUrl"), container.At("containerUrl"), objection));
        }
    }

    private static string? Objection(ReadOnlySpan<char> url)
    {
        if (!Urls.HasSharedAccessSignature(url)) return "has no SAS, and no identity is named";
        if (Urls.TryGetQueryValue(url, MemoryExtensions.AsSpan("sp"), out var permissions) && permissions.IndexOf('w') < 0) return "has a SAS that may not write (sp without w)";
        return Urls.TryGetQueryValue(url, MemoryExtensions.AsSpan("se"), out var expiry)
            && DateTimeOffset.TryParse(Uri.UnescapeDataString(expiry.ToString()), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            && end < DateTimeOffset.UtcNow
            ? "has a SAS that has expired"
            : null;
    }
}
