using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.PowerShell;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>The shells.</summary>
internal static class ShellTable
{
    // bash's grammar contains what sh, dash and ash read, so that a script is quoted safely for each of them.
    private static readonly ScriptShell Bash = new PosixShell(ShellDialect.Bash);
    private static readonly Shell PowerShell = new PowerShellShell();

    private static readonly Dictionary<string, Shell> Shells = new(StringComparer.Ordinal)
    {
        ["sh"] = Bash,
        ["bash"] = Bash,
        ["rbash"] = Bash,
        ["dash"] = Bash,
        ["ash"] = Bash,
        ["ksh"] = Bash,
        ["ksh93"] = Bash,
        ["mksh"] = Bash,
        ["yash"] = Bash,
        ["posh"] = Bash,
        ["zsh"] = new PosixShell(ShellDialect.Zsh),
        ["cmd"] = new CmdShell(),
        ["powershell"] = PowerShell,
        ["pwsh"] = PowerShell,
    };

    /// <summary>The shell that reads a script which <c>ssh</c>, <c>su</c> and their kind hand on.</summary>
    public static ScriptShell Default => Bash;

    /// <summary>Returns the shell of that name, or null.</summary>
    /// <param name="programName">The name, in lower case.</param>
    public static Shell? Find(string programName) => Shells.TryGetValue(programName, out var shell) ? shell : null;
}
