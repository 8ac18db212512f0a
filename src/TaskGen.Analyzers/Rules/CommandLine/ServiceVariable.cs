namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A variable in a template whose name starts with <c>AZ_BATCH_</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Suffix">What follows the name and would be a part of it on Windows.</param>
/// <param name="Start">The index of the name in the template.</param>
/// <param name="IsLinux">Whether it has the syntax of a POSIX shell.</param>
/// <param name="IsPowerShell">Whether it has the syntax of PowerShell, which runs on both systems.</param>
/// <param name="IsAtEnd">Whether the template ends after it, apart from quotation marks.</param>
internal sealed record ServiceVariable(string Name, string Suffix, int Start, bool IsLinux, bool IsPowerShell, bool IsAtEnd);
