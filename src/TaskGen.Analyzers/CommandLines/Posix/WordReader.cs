using System.Collections.Generic;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Cuts a command line into words as a node does without a shell: at spaces, with POSIX quotes, and nothing expanded.</summary>
/// <param name="text">The command line.</param>
/// <param name="isSource">Whether it is the text of a source file, whose line breaks are sent as LF, and not what is sent.</param>
internal sealed class WordReader(string text, bool isSource = false)
{
    private readonly List<Word> _words = [];
    private readonly List<QuotedChar> _chars = [];
    private int _i;

    /// <summary>Where a quotation mark is never closed, as far as the text was read.</summary>
    public int? Unbalanced { get; private set; }

    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="unbalanced">Where a quotation mark is never closed.</param>
    public static EquatableArray<Word> Read(string text, out int? unbalanced)
    {
        var reader = new WordReader(text);
        var words = reader.ReadAll();
        unbalanced = reader.Unbalanced;
        return words;
    }

    /// <summary>Returns the first word, or null where there is none. The others can be read afterwards.</summary>
    public Word? ReadFirst()
    {
        if (_words.Count == 0) ReadWord();
        return _words.Count > 0 ? _words[0] : null;
    }

    /// <summary>Returns all words.</summary>
    public EquatableArray<Word> ReadAll()
    {
        while (ReadWord())
        {
        }

        return _words;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private bool IsCarriageReturn(int index) =>
        isSource && text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';

    private bool ReadWord()
    {
        while (_i < text.Length && IsBlank(text[_i])) _i++;
        if (_i == text.Length) return false;
        var start = _i;
        for (; _i < text.Length && !IsBlank(text[_i]); _i++)
        {
            var c = text[_i];
            if (c is '"' or '\'') ReadQuotes(c);
            else if (c == '\\' && _i + 1 < text.Length)
            {
                _i += IsCarriageReturn(_i + 1) ? 2 : 1;
                _chars.Add(new QuotedChar(text[_i], _i, IsQuoted: true));
            }
            else _chars.Add(new QuotedChar(c, _i));
        }

        _words.Add(new Word(_chars, start, _i));
        _chars.Clear();
        return true;
    }

    // Leaves the index at the closing quotation mark, or before the end.
    private void ReadQuotes(char quote)
    {
        var start = _i;
        for (_i++; _i < text.Length && text[_i] != quote; _i++)
        {
            var c = text[_i];
            if (IsCarriageReturn(_i)) continue;
            if (quote == '"' && c == '\\' && _i + 1 < text.Length && text[_i + 1] is '"' or '\\')
            {
                _chars.Add(new QuotedChar(text[++_i], _i, IsQuoted: true));
                continue;
            }

            // A backslash before a placeholder would escape the first character of the quoted value.
            var isEscaped = quote == '"'
                && c == QuotedChar.PlaceholderMark
                && text[_i - 1] == '\\'
                && _chars[_chars.Count - 1] is { Char: '\\', Layers.IsDefault: false };
            _chars.Add(new QuotedChar(
                c, _i, isEscaped ? default : quote == '\'' ? QuoteLayers.SingleQuotes : QuoteLayers.DoubleQuotes, true));
        }

        if (_i < text.Length) return;
        Unbalanced = start;
        _i--;
    }
}
