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

    private static readonly ScriptShell Ksh = new PosixShell(ShellDialect.Ksh);

    private static readonly Dictionary<string, Shell> Shells = new(StringComparer.Ordinal)
    {
        ["sh"] = Bash,
        ["bash"] = Bash,
        ["rbash"] = Bash,
        ["dash"] = Bash,
        ["ash"] = Bash,
        ["ksh"] = Ksh,
        ["ksh93"] = Ksh,
        ["mksh"] = Ksh,
        ["lksh"] = Ksh,
        ["pdksh"] = Ksh,
        ["oksh"] = Ksh,
        ["loksh"] = Ksh,
        ["yash"] = Bash,
        ["posh"] = Ksh,
        ["zsh"] = new PosixShell(ShellDialect.Zsh),
        ["cmd"] = new CmdShell(),
        ["powershell"] = new PowerShellShell(isWindowsOnly: true),
        ["pwsh"] = new PowerShellShell(isWindowsOnly: false),
    };

    /// <summary>The shell that reads a script which <c>ssh</c>, <c>su</c>, and similar programs pass on.</summary>
    public static ScriptShell Default => Bash;

    /// <summary>The names of all shells.</summary>
    public static IEnumerable<string> Names => Shells.Keys;

    /// <summary>Returns the shell of that name, or null.</summary>
    /// <param name="programName">The name, in lower case.</param>
    public static Shell? Find(string programName) => Shells.TryGetValue(programName, out var shell) ? shell : null;
}
