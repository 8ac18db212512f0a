using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>A POSIX shell, which runs the script after <c>-c</c>, a file, or its input.</summary>
/// <param name="dialect">Its grammar.</param>
internal sealed class PosixShell(ShellDialect dialect) : ScriptShell(ShellKind.Posix)
{
    public override ShellDialect Dialect => dialect;

    /// <summary>Returns whether the shell has neither a script nor a file, so that it reads its input.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">Which word is the shell.</param>
    public static bool ReadsInput(IReadOnlyList<Word> words, int program)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text;
            if (option == "-s" || ShellUse.IsInput(option)) return true;
            if (option.Length < 2 || option[0] is not ('-' or '+')) return false;
            if (option[1] != '-' && option.IndexOf('s') > 0) return true;
            if (option is "--rcfile" or "--init-file" || option[option.Length - 1] is 'o' or 'O') i++;
        }

        return true;
    }

    public override ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst) =>
        FindScript(words, program + 1) is var script and >= 0 ? new(ShellKind.Posix, program, script) : ShellUse.None;

    public override void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program)
    {
        if (FindScript(words, program + 1) is var script and >= 0) result.Scripts.Add(new(this, [words[script]], IsJoined: false));
        else result.ReadsInput |= ReadsInput(words, program);
    }

    public override void Read(
        CommandInterpretation.ScriptUse script,
        IReadOnlyList<Word> command,
        bool isWindows,
        int depth,
        Dictionary<int, PlaceholderContext> contexts,
        ref int? unbalanced) =>
        ScriptReader.Read(script.GetChars(), dialect, script.IsJoined, depth + 1, contexts, ref unbalanced);

    private static int FindScript(IReadOnlyList<Word> words, int i)
    {
        var hasCommand = false;
        for (; i < words.Count; i++)
        {
            var option = words[i].Text;
            if (option.Length < 2 || option[0] is not ('-' or '+')) break;
            if (option == "--")
            {
                i++;
                break;
            }

            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                if (option is "--rcfile" or "--init-file") i++;
                continue;
            }

            if (option.IndexOf('c') > 0) hasCommand = true;
            if (option[option.Length - 1] is 'o' or 'O') i++;
        }

        return hasCommand && i < words.Count ? i : -1;
    }
}
