using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules;

/// <summary>Derives descriptors for rules that have more than one message.</summary>
internal static class DescriptorExtensions
{
    /// <summary>Returns the descriptor of the same rule with another message, and another severity where one is specified.</summary>
    public static DiagnosticDescriptor WithMessage(
        this DiagnosticDescriptor descriptor, string messageFormat, DiagnosticSeverity? severity = null) =>
        new(
        descriptor.Id,
        descriptor.Title,
        messageFormat,
        descriptor.Category,
        severity ?? descriptor.DefaultSeverity,
        descriptor.IsEnabledByDefault,
        descriptor.Description,
        descriptor.HelpLinkUri,
        [.. descriptor.CustomTags]);
}
