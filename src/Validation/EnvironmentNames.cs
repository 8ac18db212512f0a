using System;

namespace TaskGen.Validation;

/// <summary>What <c>environmentSettings[].name</c> may hold: anything but <c>=</c> and NUL, and at least one character.</summary>
internal static class EnvironmentNames
{
    /// <summary>The prefix of the variables that the service sets itself.</summary>
    public const string ServicePrefix = "AZ_BATCH_";

    public static bool IsValid(ReadOnlySpan<char> name) => !name.IsEmpty && name.IndexOf('=') < 0 && name.IndexOf('\0') < 0;

    public static bool IsServiceOwn(ReadOnlySpan<char> name) => name.StartsWith(ServicePrefix.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
