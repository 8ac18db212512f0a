using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>Recognizes the commands of PowerShell that start programs or run text as code.</summary>
internal static class PowerShellCommands
{
    // What runs its arguments as code, or joins them without quotes.
    private static readonly HashSet<string> ArgumentEvaluators = new(StringComparer.OrdinalIgnoreCase)
    {
        "iex",
        "invoke-expression",
        "icm",
        "invoke-command",
        "start",
        "saps",
        "start-process",
        "powershell",
        "pwsh",
        "cmd",
        "bash",
        "sh",
        "dash",
        "zsh",
        "wsl",
        "ssh",
    };

    // What runs its input as code too, or a text that it makes.
    private static readonly HashSet<string> InputEvaluators = new(StringComparer.OrdinalIgnoreCase)
    {
        "iex", "invoke-expression", "icm", "invoke-command", "powershell", "pwsh", "cmd", "bash", "sh", "dash", "zsh",
    };

    private static readonly string[] EvaluatingMethods = [
        "scriptblock]::create",
        "newscriptblock",
        "invokescript",
        "addscript",
        "expandstring",
        "process]::start",
    ];

    /// <summary>Returns whether a command runs its arguments as code, or joins them without quoting.</summary>
    public static bool RunsArguments(string command) => ArgumentEvaluators.Contains(command);

    /// <summary>Returns whether a command runs its input as code.</summary>
    public static bool RunsInput(string command) => InputEvaluators.Contains(command);

    /// <summary>Returns whether a text contains a method that runs text as code.</summary>
    public static bool HasEvaluatingMethod(string text) =>
        Array.Exists(EvaluatingMethods, method => text.IndexOf(method, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Returns whether a statement starts a program.</summary>
    /// <param name="head">Its first word.</param>
    public static bool IsProgram(string head)
    {
        // Verb-Noun is a cmdlet; $x = …, [Type]::…, and a literal are expressions.
        if (head.Length == 0 || head[0] is '$' or '[' or '@' or '-' or QuotedChar.PlaceholderMark || char.IsDigit(head[0])) return false;
        if (head is "echo" or "write" or "cd" or "dir" or "ls" or "cat" or "cp" or "mv" or "rm" or "del" or "copy" or "move" or "type"
            or "if" or "foreach" or "while" or "return" or "throw")
        {
            return false;
        }
        var dash = head.IndexOf('-');
        return !(dash > 0 && dash < head.Length - 1 && head.Where((c, i) => i != dash).All(char.IsLetter));
    }
}
