using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>environmentSettings[].name</c>: at least one character, no <c>=</c>, and no NUL.</summary>
internal static class EnvironmentNames
{
    /// <summary>The prefix of the variables that the service reserves.</summary>
    public const string ServicePrefix = "AZ_BATCH_";

    public static bool IsValid(ReadOnlySpan<char> name) => !name.IsEmpty && name.IndexOf('=') < 0 && name.IndexOf('\0') < 0;

    public static bool IsServiceOwn(ReadOnlySpan<char> name) =>
        name.StartsWith(ServicePrefix.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
