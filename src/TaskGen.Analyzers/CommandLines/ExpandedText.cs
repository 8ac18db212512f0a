using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.PowerShell;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Finds where in a command line a variable may begin: not in single quotation marks, not in a comment, and not in a here-document with a
/// quoted delimiter, but in a script in them that another shell reads.
/// </summary>
internal sealed class ExpandedText
{
    private readonly bool[] _isExpanded;

    private ExpandedText(int length) => _isExpanded = new bool[length];

    /// <summary>Returns for each character of a command line whether a variable may begin there.</summary>
    public static bool[] Find(ParsedCommandLine line)
    {
        var text = new ExpandedText(line.Text.Length);
        if (line.Unbalanced is not null) text.Mark(0, line.Text.Length);
        else if (line.Shell == ShellKind.Cmd && line.ScriptWord is > 0 and { } script) text.MarkCmd(line, script);
        else text.MarkCommand(line.Words, line.IsWindows, depth: 0);
        return text._isExpanded;
    }

    /// <summary>Marks the words of a command that no shell has read, and the scripts among them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isWindows">Whether single quotation marks are text.</param>
    /// <param name="depth">How many scripts are around the command.</param>
    private void MarkCommand(IReadOnlyList<Word> words, bool isWindows, int depth)
    {
        var scripts = MarkScripts(words, depth);
        foreach (var word in words)
        {
            if (scripts.Contains(word)) continue;
            foreach (var character in word.Chars)
            {
                if (isWindows || !character.IsQuoted || character.Layers.IsSameAs(QuoteLayers.DoubleQuotes)) Mark(character);
            }
        }
    }

    /// <summary>Marks the scripts among the words of a command; returns the words that belong to one.</summary>
    public HashSet<Word> MarkScripts(IReadOnlyList<Word> words, int depth)
    {
        var found = new HashSet<Word>();
        if (depth > CommandUses.MaxDepth) return found;
        foreach (var script in CommandInterpreter.Interpret(words).Scripts)
        {
            if (found.Overlaps(script.Words)) continue;
            found.UnionWith(script.Words);
            if (script.Shell.Kind == ShellKind.PowerShell) MarkPowerShell(script);
            else ExpandedTextFinder.Mark(this, script.GetChars(), script.Shell.Dialect, depth);
        }

        // find . -exec sh -c '…', and cmd, whose command is the rest of the line.
        var use = ShellUse.Find(words);
        if (use.Script is not { } first || found.Contains(words[first])) return found;
        if (use.PosixScriptOf(words) is var (inner, shell))
        {
            found.Add(inner);
            ExpandedTextFinder.Mark(this, inner.Chars, shell.Dialect, depth);
        }
        else if (use.Kind == ShellKind.Cmd)
        {
            foreach (var word in words.Skip(first))
            {
                found.Add(word);
                foreach (var character in word.Chars) Mark(character);
            }
        }

        return found;
    }

    /// <summary>Marks a character.</summary>
    public void Mark(QuotedChar character)
    {
        if (character.Char is '$' or '%') _isExpanded[character.Index] = true;
    }

    private void Mark(int start, int end)
    {
        for (var i = start; i < end; i++) _isExpanded[i] = true;
    }

    // cmd replaces variables in quotation marks too, and leaves everything else to the programs that it starts.
    private void MarkCmd(ParsedCommandLine line, int script)
    {
        var start = line.Words[script - 1].End;
        Mark(0, start);
        for (var i = start; i < line.Text.Length; i++) _isExpanded[i] = line.Text[i] == '%';
        foreach (var command in CmdReader.FindCommands(line.Text, start))
        {
            MarkCommand([.. command.Words.Select(word => word.MovedBy(command.Start))], isWindows: true, depth: 1);
        }
    }

    private void MarkPowerShell(CommandInterpretation.ScriptUse script)
    {
        var chars = script.GetChars();
        var isText = PowerShellReader.FindText(chars);
        for (var i = 0; i < chars.Count; i++)
        {
            if (isText?[i] != true) Mark(chars[i]);
        }
    }
}
