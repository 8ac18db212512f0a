namespace TaskGen.Analyzers.CommandLines;

/// <summary>A variable whose name starts with <c>AZ_BATCH_</c>, or is meant to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Suffix">What follows the name and would be a part of it on Windows.</param>
/// <param name="Start">The index of the name in the text.</param>
/// <param name="Shell">The shell whose syntax it has. PowerShell runs on both systems.</param>
/// <param name="IsAtEnd">Whether the text ends after it, apart from quotation marks.</param>
internal sealed record ServiceVariable(string Name, string Suffix, int Start, ShellKind Shell, bool IsAtEnd);
