namespace TaskGen.Validation;

/// <summary>Removes secrets from text that users see.</summary>
internal static class Redaction
{
    public static string? Secret(string? value) => value is null ? null : SecretPatterns.Mask;

    /// <summary>Returns the URL without its query, which may contain a signature.</summary>
    public static string? Url(string? url)
    {
        var question = url?.IndexOf('?') ?? -1;
        return question < 0 ? url : url!.Substring(0, question) + "?" + SecretPatterns.Mask;
    }
}
