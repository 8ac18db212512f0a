namespace TaskGen;

/// <summary>The operating system of the compute nodes that a task runs on.</summary>
public enum TargetOS
{
    /// <summary>The command line shows it, or the MSBuild property <c>TaskGenShell</c> sets it.</summary>
    Unspecified,

    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Windows.</summary>
    Windows,
}
