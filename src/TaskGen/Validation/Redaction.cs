namespace TaskGen.Validation;

/// <summary>Strikes secrets out of what people see.</summary>
internal static class Redaction
{
    public static string? Secret(string? value) => value is null ? null : "***";

    /// <summary>The URL without its query, where a signature may stand.</summary>
    public static string? Url(string? url)
    {
        var question = url?.IndexOf('?') ?? -1;
        return question < 0 ? url : url!.Substring(0, question) + "?***";
    }
}
