namespace TaskGen.Analyzers.CommandLines;

/// <summary>A command line that a shell runs.</summary>
/// <param name="Shell">The shell.</param>
/// <param name="Name">How the shell is started, as a title names it.</param>
/// <param name="Line">The whole command line.</param>
internal sealed record ShellWrapper(ShellKind Shell, string Name, string Line);
