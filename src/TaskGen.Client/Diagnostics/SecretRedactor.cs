using System;
using System.Text.RegularExpressions;
using TaskGen.Validation;

namespace TaskGen.Client.Diagnostics;

/// <summary>Removes secrets from texts that users see.</summary>
internal static class SecretRedactor
{
    public const string Redacted = SecretPatterns.Mask;

    private static readonly Regex Signature = new(
        @"(?<=(?:\b|%3F|%26)sig(?:=|%3D))[^&\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Replaces the secrets that a text shows by their form, such as the signatures of SAS URLs.</summary>
    public static string Redact(string text) => SecretPatterns.Redact(Signature.Replace(text, Redacted));

    /// <summary>Replaces the query of a URL, which may contain a signature.</summary>
    public static string RedactQuery(string url)
    {
        var question = url.IndexOf('?');
        return question < 0 ? url : url.Substring(0, question + 1) + Redacted;
    }

    /// <summary>Returns whether the name of a property marks its value as a secret.</summary>
    public static bool IsSecretName(string? property) =>
        property is not null && (SecretNames.IsSecret(property)
            || property.IndexOf("environmentSettings", StringComparison.OrdinalIgnoreCase) >= 0);
}
