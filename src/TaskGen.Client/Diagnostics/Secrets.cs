using System;
using System.Text.RegularExpressions;

namespace TaskGen.Client.Diagnostics;

/// <summary>Strikes secrets out of what people see.</summary>
internal static class Secrets
{
    public const string Struck = "***";

    private static readonly Regex Signature = new(@"(?<=(?:\b|%3F|%26)sig(?:=|%3D))[^&\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Strikes the signatures of SAS URLs out of a text.</summary>
    public static string Strike(string text) => text.IndexOf("sig", StringComparison.OrdinalIgnoreCase) < 0 ? text : Signature.Replace(text, Struck);

    /// <summary>Strikes a URL's query, where a signature may stand.</summary>
    public static string StrikeUrl(string url)
    {
        var question = url.IndexOf('?');
        return question < 0 ? url : url.Substring(0, question + 1) + Struck;
    }

    /// <summary>Whether a property's value is a secret by its name.</summary>
    public static bool IsSecretName(string? property) =>
        property is not null && (property.IndexOf("password", StringComparison.OrdinalIgnoreCase) >= 0
            || property.IndexOf("environmentSettings", StringComparison.OrdinalIgnoreCase) >= 0);
}
