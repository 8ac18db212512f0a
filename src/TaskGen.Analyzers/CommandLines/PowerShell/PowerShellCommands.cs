using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>Recognizes the commands of PowerShell that start programs or run text as code.</summary>
internal static class PowerShellCommands
{
    // What runs its arguments as code, or joins them without quotes, besides the shells.
    private static readonly HashSet<string> ArgumentEvaluators = Names(
        "iex invoke-expression icm invoke-command start saps start-process wsl ssh add-type invoke-wmimethod iwmi "
        + "invoke-cimmethod icim new-scheduledtaskaction register-scheduledjob invoke-sqlcmd new-service");

    // What runs its input as code too, or a text that it makes.
    private static readonly HashSet<string> InputEvaluators = Names("iex invoke-expression icm invoke-command add-type");

    // Commands of PowerShell that are not named Verb-Noun: aliases, functions, and keywords.
    private static readonly HashSet<string> Aliases = Names(
        "ac cat cd chdir clc clear clhy cli clp cls clv cnsn compare copy cp cpi cpp cvpa dbp del diff dir dnsn ebp echo epal "
        + "epcsv erase etsn exsn fc fhx fl foreach ft fw gal gbp gc gci gcm gcs gdr ghy gi gin gjb gl gm gmo gp gps gpv group gsn "
        + "gsv gtz gu gv h history ihy ii ipal ipcsv ipmo irm iwr kill ls man md measure mi mkdir more mount move mp mv nal ndr "
        + "ni nmo nsn nv ogv oh oss popd prompt ps pushd pwd r rbp rcjb rcsn rd rdr ren ri rjb rm rmdir rmo rni rnp rp rsn rv "
        + "rvpa sajb sal sasv sbp select set shcm si sl sleep sls sort sp spjb spps spsv stz sv tee trcm type where wjb write ? %");

    // Names that only Windows PowerShell gives to commands of its own.
    private static readonly HashSet<string> OldAliases = Names("asnp curl gwmi ise lp rsnp rwmi sc swmi trcm wget");

    private static readonly HashSet<string> Keywords = Names(
        "if elseif else foreach for while until do switch try catch finally trap function filter class enum param begin process "
        + "end data in return throw exit break continue using dynamicparam");

    private static readonly HashSet<string> Prefixes = Names("return throw exit else do in");

    private static readonly string[] EvaluatingMethods = [
        "scriptblock]::create",
        "newscriptblock",
        "invokescript",
        "addscript",
        "addcommand",
        "expandstring",
        "process]::start",
        "processstartinfo",
        "interaction]::shell",
    ];

    private static readonly string[] EvaluatingMethodEnds = [".run", ".exec", ".shellexecute"];

    // What has a method or a property of these names, and runs the text.
    private static readonly string[] ProcessClasses = ["win32_process", "diagnostics.process", "processstartinfo"];

    private static readonly char[] TokenEnds = [.. " \t\n\r'\"(){}+,;=|&[]"];

    /// <summary>Returns whether a command runs its arguments as code, or joins them without quoting.</summary>
    public static bool RunsArguments(string command) => ArgumentEvaluators.Contains(command) || IsShell(command);

    /// <summary>Returns whether a command runs its input as code.</summary>
    public static bool RunsInput(string command) => InputEvaluators.Contains(command) || IsShell(command);

    /// <summary>Returns whether a script may call a method, or name a command, that runs text as code.</summary>
    public static bool MayHaveEvaluatingMethod(string text) =>
        (text.Contains('(')
            && (HasEvaluatingMethod(text)
                || text.Contains(".create", StringComparison.OrdinalIgnoreCase)
                || Array.Exists(EvaluatingMethodEnds, end => text.Contains(end, StringComparison.OrdinalIgnoreCase))))
        || text.Contains("-alias", StringComparison.OrdinalIgnoreCase)
        || text.Contains(".arguments", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a text contains a method that runs text as code.</summary>
    public static bool HasEvaluatingMethod(string text) =>
        Array.Exists(EvaluatingMethods, method => text.Contains(method, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns whether a text before a parenthesis is a method that runs text as code: <c>$shell.Run</c>.</summary>
    public static bool IsEvaluatingMethod(string text) =>
        HasEvaluatingMethod(text) || Array.Exists(EvaluatingMethodEnds, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns whether a text is a method or a property of a class that starts processes, if the script uses the class.</summary>
    /// <param name="text">The text before a parenthesis or an equals sign.</param>
    /// <param name="script">The script.</param>
    public static bool StartsProcess(string text, string script) =>
        (text.EndsWith(".arguments", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".create", StringComparison.OrdinalIgnoreCase))
            && Array.Exists(ProcessClasses, name => script.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Returns the command that runs its arguments as code, if an expression yields its name: <c>Get-Command iex</c>, <c>'i' + 'ex'</c>;
    /// otherwise null.
    /// </summary>
    public static string? FindEvaluator(string expression)
    {
        var tokens = expression.Split(TokenEnds, StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(tokens, static token => RunsArguments(Word.NameOf(token))) is { } name) return name;

        // A name in pieces; what else is computed cannot be known.
        var joined = string.Concat(tokens);
        return expression.ContainsAny(['\'', '"']) && RunsArguments(joined) ? joined : null;
    }

    /// <summary>Returns whether a word begins a statement that a block ends.</summary>
    public static bool IsKeyword(string word) => Keywords.Contains(word);

    /// <summary>Returns whether a command follows a word: <c>return run</c>.</summary>
    public static bool IsPrefix(Word word) =>
        Prefixes.Contains(word.Text) && !word.Chars[0].IsQuoted;

    /// <summary>Returns whether a command starts a program.</summary>
    /// <param name="head">Its first word.</param>
    /// <param name="isInvoked">Whether the call operator is before it, so that a value or a variable names it too.</param>
    /// <param name="isWindowsPowerShell">Whether version 5.1 reads it.</param>
    public static bool IsProgram(Word head, bool isInvoked, bool isWindowsPowerShell)
    {
        var text = head.Text;
        if (text.Length == 0 || text[0] == '{' || Aliases.Contains(text) || Keywords.Contains(text)) return false;
        if (isWindowsPowerShell && OldAliases.Contains(text)) return false;
        if (!isInvoked && (head.Chars[0].IsQuoted || IsExpression(text))) return false;

        // Verb-Noun is a cmdlet.
        var dash = text.IndexOf('-');
        return !(dash > 0 && dash < text.Length - 1 && text.Where((c, i) => i != dash).All(char.IsLetter));
    }

    // $x = …, [Type]::…, and a literal are expressions.
    private static bool IsExpression(string head) =>
        head[0] is '$' or '[' or '@' or '-' or '+' or '!' or ',' or QuotedChar.PlaceholderMark or QuotedChar.ExpansionMark
            || char.IsDigit(head[0]);

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool IsShell(string command) => ShellTable.Find(command) is not null;
}
