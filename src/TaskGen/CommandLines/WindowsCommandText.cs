using System;

namespace TaskGen;

/// <summary>
/// Quotes a value for a command line on Windows, where the program itself splits its arguments, by the rules of <c>CommandLineToArgvW</c>
/// and the C runtime: backslashes are literal except before a quotation mark, where two are one backslash and an odd one makes the mark
/// literal.
/// </summary>
internal static class WindowsCommandText
{
    // cmd must see no open quotes around what it reads: the quotes are closed, the literal mark passes cmd after a caret, and they are
    // opened again.
    private const string QuoteThroughCmd = "\"\\^\"\"";

    /// <summary>Appends <paramref name="value"/>, quoted for <paramref name="layer"/>, to <paramref name="text"/>.</summary>
    public static void Append(scoped ref TaskText text, scoped ReadOnlySpan<char> value, CommandLayer layer)
    {
        switch (layer)
        {
            case CommandLayer.CmdBuiltInDoubleQuotes:
                text.Add(value);
                break;
            case CommandLayer.WindowsWord or CommandLayer.CmdWord or CommandLayer.CmdBuiltInWord:
                if (CommandText.IsPlainOnWindows(value))
                {
                    text.Add(value);
                    break;
                }

                text.Add('"');
                if (layer == CommandLayer.CmdBuiltInWord) text.Add(value);
                else AppendQuoted(ref text, value, layer == CommandLayer.CmdWord, isAtEnd: true);
                text.Add('"');
                break;
            default:
                AppendQuoted(
                    ref text,
                    value,
                    layer is CommandLayer.CmdDoubleQuotes or CommandLayer.CmdDoubleQuotesEnd,
                    layer is CommandLayer.WindowsDoubleQuotesEnd or CommandLayer.CmdDoubleQuotesEnd);
                break;
        }
    }

    private static void AppendQuoted(scoped ref TaskText text, scoped ReadOnlySpan<char> value, bool isInCmd, bool isAtEnd)
    {
        while (true)
        {
            var quote = value.IndexOf('"');
            var piece = quote < 0 ? value : value.Slice(0, quote);
            text.Add(piece);
            if (quote >= 0 || isAtEnd) text.Add('\\', piece.Length - piece.TrimEnd('\\').Length);
            if (quote < 0) return;
            text.Add(isInCmd ? QuoteThroughCmd : "\\\"");
            value = value.Slice(quote + 1);
        }
    }
}
