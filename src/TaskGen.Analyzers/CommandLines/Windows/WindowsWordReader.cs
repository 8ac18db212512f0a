using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Windows;

/// <summary>
/// Cuts a command line into words as programs on Windows do themselves: at spaces and tabs, with double quotes and the backslashes before
/// them, as
/// <c>CommandLineToArgvW</c> and the C runtime have it. In the program's own name a backslash does not quote.
/// </summary>
internal static class WindowsWordReader
{
    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="contexts">Receives the context of each placeholder.</param>
    /// <param name="unbalanced">Where a quotation mark is never closed.</param>
    public static EquatableArray<Word> Read(string text, Dictionary<int, PlaceholderContext> contexts, out int? unbalanced)
    {
        var words = new List<Word>();
        unbalanced = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i])) continue;
            words.Add(ReadWord(text, ref i, words.Count == 0, contexts, ref unbalanced));
        }

        LimitProgram(words, contexts);
        return words;
    }

    private static Word ReadWord(string text, ref int i, bool isProgram, Dictionary<int, PlaceholderContext> contexts, ref int? unbalanced)
    {
        var chars = new List<QuotedChar>();
        var start = i;
        int? quote = null;
        for (; i < text.Length && (quote is not null || !IsBlank(text[i])); i++)
        {
            var isQuoted = quote is not null;
            var c = text[i];
            if (c == '\\' && !isProgram)
            {
                var run = RunOfBackslashes(text, i);
                var isAtQuote = i + run < text.Length && text[i + run] == '"';
                for (var k = 0; k < (isAtQuote ? run / 2 : run); k++) chars.Add(new QuotedChar('\\', i, IsQuoted: isQuoted));
                i += run - 1;
                if (isAtQuote && run % 2 == 1) chars.Add(new QuotedChar('"', ++i, IsQuoted: true));
            }
            else if (c == '"' && isQuoted && !isProgram && i + 1 < text.Length && text[i + 1] == '"')
            {
                chars.Add(new QuotedChar('"', ++i, IsQuoted: true));
            }
            else if (c == '"')
            {
                quote = isQuoted ? null : i;
            }
            else
            {
                if (c == QuotedChar.PlaceholderMark)
                {
                    contexts[i] = WindowsQuotes.ContextAt(text, text.Length, i, isQuoted, CommandLayer.WindowsWord);
                }

                chars.Add(new QuotedChar(c, i, isQuoted ? QuoteLayers.WindowsDoubleQuotes : default, isQuoted));
            }
        }

        unbalanced ??= quote;
        return new Word(chars, start, i);
    }

    // The program's name knows no escapes; and a batch file's arguments are read by cmd, quotes and all.
    private static void LimitProgram(List<Word> words, Dictionary<int, PlaceholderContext> contexts)
    {
        if (words.Count == 0) return;
        foreach (var character in words[0].Chars)
        {
            if (!character.IsPlaceholder || contexts[character.Index] is not { UnquotableReason: null } context) continue;
            contexts[character.Index] = context.Layers[0] == CommandLayer.WindowsWord && !context.IsWholeWord
                ? PlaceholderContext.Unquotable(UnquotableKind.InProgramName, takesPlain: true)
                : context with
                {
                    Limits = context.Limits
                | CommandLimits.NoQuotationMark
                | CommandLimits.NoTrailingBackslash
                | CommandLimits.NotEmptyList
                };
        }

        if (!MayBeBatchFile(words[0].Text)) return;
        foreach (var character in words.Skip(1).SelectMany(static word => word.Chars))
        {
            if (character.IsPlaceholder && contexts[character.Index] is { UnquotableReason: null } context)
            {
                contexts[character.Index] =
                    context with
                    {
                        Limits = context.Limits
                        | CommandLimits.NoQuotationMark
                        | CommandLimits.NoPercent
                        | CommandLimits.NoLineBreak
                    };
            }
        }
    }

    // Windows takes spaces and dots off the end of a file's name; and a value may name a batch file too.
    private static bool MayBeBatchFile(string program)
    {
        var name = program.TrimEnd(' ', '.');
        if (name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        return program.Contains(QuotedChar.PlaceholderMark) && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
    }

    private static int RunOfBackslashes(string text, int i)
    {
        var run = 0;
        while (i + run < text.Length && text[i + run] == '\\') run++;
        return run;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
