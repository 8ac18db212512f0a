using System;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace TaskGen;

/// <summary>Quotes a value for its context in a command line.</summary>
internal static class CommandText
{
    private const string PlainPosix = "%+-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const string PlainWindows = "-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ\\_abcdefghijklmnopqrstuvwxyz";

    // What any layer of a POSIX shell or of PowerShell writes otherwise than it is: all quotes that PowerShell takes for such, and what is
    // special between them.
    private const string Special = "'\"\\$`\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> PosixValues = SearchValues.Create(PlainPosix);
    private static readonly SearchValues<char> WindowsValues = SearchValues.Create(PlainWindows);
    private static readonly SearchValues<char> SpecialValues = SearchValues.Create(Special);
#endif

    /// <summary>
    /// Returns whether the value needs no quotes as a word or in quotes on a POSIX command line. '=' and ',' do: at the start of a command
    /// and inside braces they have a meaning.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> value) =>
#if NET8_0_OR_GREATER
        !value.IsEmpty && value.IndexOfAnyExcept(PosixValues) < 0;
#else
        IsOnly(value, PlainPosix);
#endif

    /// <summary>Returns whether the value needs no quotes as an argument on Windows, including in <c>cmd</c>.</summary>
    public static bool IsPlainOnWindows(ReadOnlySpan<char> value) =>
#if NET8_0_OR_GREATER
        !value.IsEmpty && value.IndexOfAnyExcept(WindowsValues) < 0;
#else
        IsOnly(value, PlainWindows);
#endif

    /// <summary>
    /// Appends <paramref name="value"/>, quoted for <paramref name="layers"/>, to <paramref name="text"/>. What <see cref="IsPlain"/>
    /// knows to need no quotes is quoted nevertheless.
    /// </summary>
    public static void Append(scoped ref TaskText text, ReadOnlySpan<char> value, ReadOnlySpan<CommandLayer> layers)
    {
        var outer = layers[layers.Length - 1];
        if (outer is < CommandLayer.WindowsWord or > CommandLayer.CmdBuiltInDoubleQuotes)
        {
            AppendScript(ref text, value, layers);
        }
        else if (layers.Length == 1)
        {
            WindowsCommandText.Append(ref text, value, outer);
        }
        else
        {
            // Windows' rules look at runs of backslashes: they are for the whole of what a script's quotes leave.
            var inner = new TaskText(stackalloc char[256]);
            AppendScript(ref inner, value, layers.Slice(0, layers.Length - 1));
            WindowsCommandText.Append(ref text, inner.Value, outer);
            inner.Dispose();
        }
    }

    private static void AppendScript(scoped ref TaskText text, ReadOnlySpan<char> value, ReadOnlySpan<CommandLayer> layers)
    {
        // A word is put in single quotes, which are text in the layers around: those of the outermost word open first.
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            if (IsWord(layers[i])) AppendThrough(ref text, '\'', layers.Slice(i + 1));
        }

        while (true)
        {
            var special = IndexOfSpecial(value);
            text.Add(special < 0 ? value : value.Slice(0, special));
            if (special < 0) break;
            AppendThrough(ref text, value[special], layers);
            value = value.Slice(special + 1);
        }

        for (var i = 0; i < layers.Length; i++)
        {
            if (IsWord(layers[i])) AppendThrough(ref text, '\'', layers.Slice(i + 1));
        }
    }

    private static bool IsWord(CommandLayer layer) => layer is CommandLayer.Word or CommandLayer.QuotedWord or CommandLayer.PowerShellWord;

    private static void AppendThrough(scoped ref TaskText text, char c, ReadOnlySpan<CommandLayer> layers)
    {
        if (layers.IsEmpty)
        {
            text.Add(c);
            return;
        }

        var rest = layers.Slice(1);
        switch (layers[0])
        {
            case CommandLayer.Word or CommandLayer.QuotedWord or CommandLayer.SingleQuotes when c == '\'':
                AppendEach(ref text, "'\\''", rest);
                break;
            case CommandLayer.PowerShellWord or CommandLayer.PowerShellSingleQuotes when IsSingleQuote(c):
                AppendThrough(ref text, c, rest);
                AppendThrough(ref text, c, rest);
                break;
            case CommandLayer.DoubleQuotes when c is '"' or '\\':
            case CommandLayer.ShellDoubleQuotes when c is '"' or '\\' or '$' or '`':
                AppendThrough(ref text, '\\', rest);
                AppendThrough(ref text, c, rest);
                break;
            case CommandLayer.PowerShellDoubleQuotes when c is '"' or '$' or '`' or '\u201c' or '\u201d' or '\u201e':
                AppendThrough(ref text, '`', rest);
                AppendThrough(ref text, c, rest);
                break;
            default:
                AppendThrough(ref text, c, rest);
                break;
        }
    }

    private static void AppendEach(scoped ref TaskText text, string characters, ReadOnlySpan<CommandLayer> layers)
    {
        foreach (var c in characters) AppendThrough(ref text, c, layers);
    }

    private static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b';

    private static int IndexOfSpecial(ReadOnlySpan<char> value) =>
#if NET8_0_OR_GREATER
        value.IndexOfAny(SpecialValues);
#else
        value.IndexOfAny(Special.AsSpan());
#endif

#if !NET8_0_OR_GREATER
    private static bool IsOnly(ReadOnlySpan<char> value, string plain)
    {
        foreach (var c in value)
        {
            if (plain.IndexOf(c) < 0) return false;
        }

        return !value.IsEmpty;
    }
#endif
}
