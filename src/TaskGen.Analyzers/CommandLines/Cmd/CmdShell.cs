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
    public override bool IsWindowsOnly => true;

    /// <summary>Reads a command line that starts <c>cmd</c>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="words">Its words.</param>
    /// <param name="use">Where <c>cmd</c> and its command are.</param>
    /// <param name="contexts">Receives the contexts of the placeholders.</param>
    public static void ReadLine(
        string text, EquatableArray<Word> words, ShellUse use, Dictionary<int, PlaceholderContext> contexts)
    {
        if (use.Script is not { } script)
        {
            contexts.RejectAll(UnquotableKind.UnclearCmdStart);
            return;
        }

        var isDelayed = words.Take(script).Any(static word =>
            word.Text.StartsWith("/v", StringComparison.OrdinalIgnoreCase)
                && !word.Text.EndsWith("off", StringComparison.OrdinalIgnoreCase));
        CmdReader.Read(text, words[script - 1].End, isDelayed, contexts);
    }

    public override ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text.ToLowerInvariant();
            if (option is "/c" or "/k" or "/r") return new(ShellKind.Cmd, program, i + 1 < words.Count ? i + 1 : null);
            if (option.Length == 0 || option[0] != '/') break;

            // /cdir is the same as /c dir, but the start of the command is ambiguous.
            if (option.Length > 2 && option[1] is 'c' or 'k' or 'r') return new(ShellKind.Cmd, program, null);
        }

        return ShellUse.None;
    }

    public override void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program)
    {
        result.ReadsInput |= Find(words, program, isFirst: true).Kind == ShellKind.None;
        result.RejectFrom(words, program + 1, UnquotableKind.ReadAsScript);
    }
}
