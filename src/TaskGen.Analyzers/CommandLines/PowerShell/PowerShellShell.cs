using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary><c>powershell</c> or <c>pwsh</c>, which joins the words of its command.</summary>
/// <param name="isWindowsOnly">Whether it is Windows PowerShell, <c>powershell</c>.</param>
internal sealed class PowerShellShell(bool isWindowsOnly) : ScriptShell(ShellKind.PowerShell)
{
    public override bool IsWindowsOnly => isWindowsOnly;

    // Options can be abbreviated: -c, -Com, -f, -NoP. A bare word is a file for pwsh and a command for powershell.
    public override ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text.ToLowerInvariant();
            if (option.Length < 2 || option[0] is not ('-' or '/'))
            {
                return isFirst ? new(ShellKind.PowerShell, program, i, Arguments: !isWindowsOnly) : ShellUse.None;
            }

            var name = option.Substring(1);
            if (IsShort(name, "command", 1)) return new(ShellKind.PowerShell, program, i + 1 < words.Count ? i + 1 : null);
            if (IsShort(name, "file", 1)) return new(ShellKind.PowerShell, program, i + 1 < words.Count ? i + 1 : null, Arguments: true);
            if (IsShort(name, "encodedcommand", 1) || name is "ec") return new(ShellKind.PowerShell, program, null);
            if (TakesValue(name)) i++;
        }

        return isFirst ? new(ShellKind.PowerShell, program, null) : ShellUse.None;
    }

    public override void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program)
    {
        var use = Find(words, program, isFirst: true);
        var readsInput = use.Script is { } first && words[first].Text == "-";
        if (use is { Script: { } script, Arguments: false } && !readsInput)
        {
            result.Scripts.Add(new(this, new WordSlice(words, script), IsJoined: true));
            return;
        }

        result.ReadsInput |= readsInput || !use.Arguments;
        if (!use.Arguments) result.RejectFrom(words, program + 1, UnquotableKind.PowerShellOption);
    }

    public override void Read(
        CommandInterpretation.ScriptUse script,
        bool isWindows,
        int depth,
        Dictionary<int, PlaceholderContext> contexts,
        ref int? unbalanced) =>
        PowerShellReader.Read(script.GetChars(), contexts, isWindowsOnly, isWindows, ref unbalanced);

    private static bool TakesValue(string option) =>
        option is "ep" or "wd"
        || IsShort(option, "executionpolicy", 2)
        || IsShort(option, "outputformat", 1)
        || IsShort(option, "inputformat", 2)
        || IsShort(option, "windowstyle", 1)
        || IsShort(option, "version", 1)
        || IsShort(option, "workingdirectory", 2)
        || IsShort(option, "configurationname", 3)
        || IsShort(option, "settingsfile", 1)
        || IsShort(option, "custompipename", 3)
        || IsShort(option, "psconsolefile", 1);

    private static bool IsShort(string option, string name, int least) =>
        option.Length >= least && name.StartsWith(option, StringComparison.Ordinal);
}
