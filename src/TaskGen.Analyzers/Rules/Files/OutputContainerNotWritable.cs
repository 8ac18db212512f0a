using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>An output container that cannot be written to.</summary>
internal sealed class OutputContainerNotWritable : Rule
{
    private static readonly DiagnosticDescriptor NoAccess = new(
        RuleIds.OutputContainerNotWritable,
        "Output container is not writable",
        "'{0}' has no SAS token and no identity is specified, so the upload fails when the task ends",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerUrl' contains a SAS token with write permission, or 'identityReference' is specified.",
        helpLinkUri: HelpLink.For(RuleIds.OutputContainerNotWritable));

    private static readonly DiagnosticDescriptor NoWritePermission = new(
        RuleIds.OutputContainerNotWritable,
        "Output container is not writable",
        "'{0}' has a SAS token without write permission (sp), so the upload fails when the task ends",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerUrl' contains a SAS token with write permission, or 'identityReference' is specified.",
        helpLinkUri: HelpLink.For(RuleIds.OutputContainerNotWritable));

    private static readonly DiagnosticDescriptor Expired = new(
        RuleIds.OutputContainerNotWritable,
        "Output container is not writable",
        "'{0}' has a SAS token that has expired, so the upload fails when the task ends",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerUrl' contains a SAS token with write permission, or 'identityReference' is specified.",
        helpLinkUri: HelpLink.For(RuleIds.OutputContainerNotWritable));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NoAccess, NoWritePermission, Expired];

    public override void Check(RuleScope scope)
    {
        foreach (var container in scope.Objects(TaskSchema.OutputFileBlobContainerDestination))
        {
            if (container.Node.Constant("containerUrl") is not { Length: > 0 } url || container.Node["identityReference"] is not null) continue;
            if (!Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(url)) || DescriptorOf(MemoryExtensions.AsSpan(url)) is not { } descriptor) continue;
            scope.Report(new Finding(this, descriptor, container.Node.SourceIdOf("containerUrl"), container.At("containerUrl")));
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(ReadOnlySpan<char> url)
    {
        if (!Urls.HasSharedAccessSignature(url)) return NoAccess;
        if (Urls.TryGetQueryValue(url, MemoryExtensions.AsSpan("sp"), out var permissions) && permissions.IndexOf('w') < 0) return NoWritePermission;
        return Urls.TryGetQueryValue(url, MemoryExtensions.AsSpan("se"), out var expiry)
            && DateTimeOffset.TryParse(Uri.UnescapeDataString(expiry.ToString()), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            && end < DateTimeOffset.UtcNow
            ? Expired
            : null;
    }
}
