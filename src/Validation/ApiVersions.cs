using System;

namespace TaskGen.Validation;

/// <summary>The versions of the REST API, and what changed for a task.</summary>
internal static class ApiVersions
{
    /// <summary>The version that requests use where nothing else is set.</summary>
    public const string Default = "2024-07-01.20.0";

    /// <summary>The first version with <c>containerHostBatchBindMounts</c>.</summary>
    public const string FirstWithBindMounts = "2024-07-01.20.0";

    /// <summary>The first version without <c>authenticationTokenSettings</c>.</summary>
    public const string FirstWithoutAuthenticationTokens = "2026-10-01";

    private static readonly string[] InOrder =
    [
        "2022-01-01.15.0",
        "2022-10-01.16.0",
        "2023-05-01.17.0",
        "2023-11-01.18.0",
        "2024-02-01.19.0",
        "2024-07-01.20.0",
        "2025-06-01",
        "2026-10-01",
    ];

    /// <summary>Gets the known versions, in the order of their release.</summary>
    public static ReadOnlySpan<string> Known => InOrder;

    /// <summary>Returns whether a version is known.</summary>
    public static bool IsKnown(string version) => Array.IndexOf(InOrder, version) >= 0;

    /// <summary>Returns whether a version has a property.</summary>
    /// <param name="version">A known version.</param>
    /// <param name="since">The first version that has the property; null if all have it.</param>
    /// <param name="until">The first version that no longer has it; null if the latest one has it.</param>
    public static bool Has(string version, string? since, string? until)
    {
        var index = Array.IndexOf(InOrder, version);
        return (since is null || index >= Array.IndexOf(InOrder, since)) && (until is null || index < Array.IndexOf(InOrder, until));
    }

    /// <summary>Returns whether a text has the form of a version: a date, with or without two numbers after it.</summary>
    public static bool IsWellFormed(string text)
    {
        if (text.Length < 10) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isValid = i is 4 or 7 ? text[i] == '-' : i < 10 ? text[i] is >= '0' and <= '9' : text[i] is '.' or (>= '0' and <= '9');
            if (!isValid) return false;
        }

        return text.Length == 10 || (text[10] == '.' && text[text.Length - 1] != '.');
    }
}
