using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using TaskGen.Validation;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Recognizes names of environment variables in command lines.</summary>
internal static class VariableNames
{
    private static readonly HashSet<string> WindowsNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALLUSERSPROFILE",
        "APPDATA",
        "CommonProgramFiles",
        "CommonProgramFiles(x86)",
        "CommonProgramW6432",
        "COMPUTERNAME",
        "ComSpec",
        "HOMEDRIVE",
        "HOMEPATH",
        "LOCALAPPDATA",
        "NUMBER_OF_PROCESSORS",
        "OS",
        "PATH",
        "PATHEXT",
        "PROCESSOR_ARCHITECTURE",
        "ProgramData",
        "ProgramFiles",
        "ProgramFiles(x86)",
        "ProgramW6432",
        "PSModulePath",
        "PUBLIC",
        "SystemDrive", "SystemRoot", "TEMP", "TMP", "USERDOMAIN", "USERNAME", "USERPROFILE", "windir",
    };

    // %NAME#1.0% and %ProgramFiles(x86)% are names too. A single letter, as in %Y%m%d, is a format.
    private static readonly Regex Percent = New(@"%(?<name>[A-Za-z_]\w+(?:[#.()-][\w#.()-]*)?)%");
    private static readonly Regex Dollar = New(@"\$(?:\((?s:.*)|[Ee][Nn][Vv]:\w+|\{[^}]+\}?|[A-Za-z_]\w*)");
    private static readonly Regex UpperCase = New(@"^[A-Z_][A-Z0-9_]{2,}(?:[#.()-].*)?$");

    /// <summary>Finds variables of <c>cmd</c>, such as <c>%PATH%</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWindows">Whether the text is for Windows. On Linux, only names in upper case count, since % is common in formats
    /// there.</param>
    public static IEnumerable<Match> FindPercent(string text, bool isWindows)
    {
        for (var match = Percent.Match(text); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["name"].Value;
            if (isWindows || IsVariable(name)) yield return match;
        }
    }

    /// <summary>Finds variables of PowerShell and of POSIX shells, such as <c>$env:PATH</c> and <c>$PATH</c>, and substitutions.</summary>
    public static IEnumerable<Match> FindDollar(string text)
    {
        for (var match = Dollar.Match(text); match.Success; match = match.NextMatch()) yield return match;
    }

    /// <summary>Returns whether a variable has the prefix of environment variables in PowerShell.</summary>
    public static bool HasPowerShellPrefix(string variable) => variable.StartsWith("$env:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a name is written as environment variables usually are, or is a well-known one.</summary>
    public static bool IsVariable(string name) => UpperCase.IsMatch(name) || IsWellKnown(name);

    /// <summary>Returns whether a name is an environment variable of the service or of Windows.</summary>
    public static bool IsWellKnown(string name) =>
        EnvironmentNames.IsServiceOwn(name.AsSpan()) || WindowsNames.Contains(name);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
