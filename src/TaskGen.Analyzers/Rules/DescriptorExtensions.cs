using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules;

/// <summary>Derives descriptors for rules that have more than one message.</summary>
internal static class DescriptorExtensions
{
    /// <summary>Returns the descriptor of the same rule with another message, and another severity where one is specified.</summary>
    public static DiagnosticDescriptor WithMessage(
        this DiagnosticDescriptor descriptor, string messageFormat, DiagnosticSeverity? severity = null) =>
        Copy(descriptor, messageFormat, severity ?? descriptor.DefaultSeverity, [.. descriptor.CustomTags]);

    /// <summary>Returns the descriptor with a severity that no option or setting changes.</summary>
    public static DiagnosticDescriptor AsNotConfigurable(this DiagnosticDescriptor descriptor) => Copy(
        descriptor,
        descriptor.MessageFormat,
        descriptor.DefaultSeverity,
        [.. descriptor.CustomTags, WellKnownDiagnosticTags.NotConfigurable]);

    /// <summary>Returns the descriptor of a diagnostic that a build reports, and that would only disturb while the user types.</summary>
    public static DiagnosticDescriptor AsReportedInBuild(this DiagnosticDescriptor descriptor) => Copy(
        descriptor,
        descriptor.MessageFormat,
        descriptor.DefaultSeverity,
        [.. descriptor.CustomTags, WellKnownDiagnosticTags.CompilationEnd]);

    private static DiagnosticDescriptor Copy(
        DiagnosticDescriptor descriptor, LocalizableString messageFormat, DiagnosticSeverity severity, string[] tags) => new(
        descriptor.Id,
        descriptor.Title,
        messageFormat,
        descriptor.Category,
        severity,
        descriptor.IsEnabledByDefault,
        descriptor.Description,
        descriptor.HelpLinkUri,
        tags);
}
