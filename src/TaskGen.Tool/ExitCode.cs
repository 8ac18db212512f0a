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

    /// <summary>SIGINT ended the command, which a user sends with Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM ended the command.</summary>
    public const int Terminated = 143;
}
