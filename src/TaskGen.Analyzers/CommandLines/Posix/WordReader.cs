using System.Collections.Generic;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Cuts a command line into words as a node does without a shell: by blanks, with POSIX quotes, and nothing expanded.</summary>
internal static class WordReader
{
    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="unbalanced">Where a quotation mark is never closed.</param>
    public static EquatableArray<Word> Read(string text, out int? unbalanced)
    {
        var words = new List<Word>();
        var chars = new List<QuotedChar>();
        unbalanced = null;
        var start = -1;
        var quote = '\0';
        var quoteStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                    continue;
                }

                if (quote == '"' && c == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
                {
                    chars.Add(new QuotedChar(text[++i], i, default, true));
                    continue;
                }

                // A backslash before a placeholder would escape the first character of the quoted value.
                var isEscaped = quote == '"'
                    && c == QuotedChar.PlaceholderMark
                    && text[i - 1] == '\\'
                    && chars[chars.Count - 1] is { Char: '\\', Layers.IsDefault: false };
                chars.Add(new QuotedChar(
                    c, i, isEscaped ? default : quote == '\'' ? LayerLists.SingleQuotes : LayerLists.DoubleQuotes, true));
                continue;
            }

            if (c is ' ' or '\t' or '\n' or '\r')
            {
                if (start >= 0) words.Add(new Word(chars, start, i));
                start = -1;
                chars.Clear();
                continue;
            }

            if (start < 0) start = i;
            if (c is '"' or '\'')
            {
                quote = c;
                quoteStart = i;
            }
            else if (c == '\\' && i + 1 < text.Length)
            {
                chars.Add(new QuotedChar(text[++i], i, default, true));
            }
            else
            {
                chars.Add(new QuotedChar(c, i, default, false));
            }
        }

        if (quote != '\0') unbalanced = quoteStart;
        if (start >= 0) words.Add(new Word(chars, start, text.Length));
        return words;
    }
}
