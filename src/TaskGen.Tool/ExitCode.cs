namespace TaskGen.Tool;

/// <summary>What the tool ends with; a CI can rely on it.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Something was found, or nothing could be made.</summary>
    public const int Found = 1;

    /// <summary>A file could not be read.</summary>
    public const int Unreadable = 2;
}
