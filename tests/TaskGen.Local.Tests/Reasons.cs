namespace TaskGen.Local.Tests;

/// <summary>The reasons why tests run on some systems only.</summary>
internal static class Reasons
{
    public const string OnPosix = "The tasks run POSIX programs.";
    public const string OnLinux = "The tasks run programs of Linux, or their processes are found in /proc.";
}
