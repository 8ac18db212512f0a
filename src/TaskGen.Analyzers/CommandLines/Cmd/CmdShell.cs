using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <summary><c>cmd</c>, which reads the rest of the command line after <c>/c</c> as it is.</summary>
internal sealed class CmdShell() : Shell(ShellKind.Cmd)
{
    /// <summary>Reads a command line that starts <c>cmd</c>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="words">Its words.</param>
    /// <param name="use">Where <c>cmd</c> and its command are.</param>
    /// <param name="contexts">Receives the contexts of the placeholders.</param>
    public static void ReadLine(
        string text, EquatableArray<Word> words, ShellUse use, Dictionary<int, PlaceholderContext> contexts)
    {
        if (use.Script < 0)
        {
            contexts.RejectAll(UnquotableKind.UnclearCmdStart);
            return;
        }

        var isDelayed = words.Take(use.Script).Any(static word =>
            word.Text.StartsWith("/v", StringComparison.OrdinalIgnoreCase)
                && !word.Text.EndsWith("off", StringComparison.OrdinalIgnoreCase));
        CmdReader.Read(text, words[use.Script - 1].End, isDelayed, contexts);
        RejectCode(words, use.Script, contexts);
    }

    public override ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text.ToLowerInvariant();
            if (option is "/c" or "/k" or "/r") return new(ShellKind.Cmd, program, i + 1 < words.Count ? i + 1 : -1);
            if (option.Length == 0 || option[0] != '/') break;

            // /cdir is the same as /c dir, but the start of the command is ambiguous.
            if (option.Length > 2 && option[1] is 'c' or 'k' or 'r') return new(ShellKind.Cmd, program, -1);
        }

        return ShellUse.None;
    }

    public override void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program)
    {
        result.ReadsInput |= Find(words, program, isFirst: true).Kind == ShellKind.None;
        result.RejectFrom(words, program + 1, UnquotableKind.ReadAsScript);
    }

    // Behind cmd /c, an interpreter may be any word.
    private static void RejectCode(EquatableArray<Word> words, int first, Dictionary<int, PlaceholderContext> contexts)
    {
        var programs = 0;
        for (var i = first; i < words.Count; i++)
        {
            if (ProgramTable.Find(words[i].ProgramName) is not { CodeOptions.Length: > 0 }) continue;
            if (++programs > CommandInterpreter.MaxPrograms)
            {
                contexts.RejectAll(UnquotableKind.TooManyPrograms);
                return;
            }

            var use = CommandInterpreter.Interpret(new WordSlice(words, i));
            foreach (var (word, reason, _) in use.Unquotable) contexts.Reject(word, reason);
            foreach (var word in use.Scripts.SelectMany(static script => script.Words))
            {
                contexts.Reject(word, UnquotableKind.ReadAsScript);
            }
        }
    }
}
