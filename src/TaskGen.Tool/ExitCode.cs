namespace TaskGen.Tool;

/// <summary>Defines the exit codes of the tool, which CI pipelines can rely on.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Success = 0;

    /// <summary>The check found errors, or a task could not be converted completely.</summary>
    public const int Found = 1;

    /// <summary>The command line is invalid, or a file could not be read or written.</summary>
    public const int Failure = 2;

    /// <summary>The user or the system ended the command, as shells report it.</summary>
    public const int Canceled = 130;
}
