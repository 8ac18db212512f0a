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

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> PosixValues = SearchValues.Create(PlainPosix);
    private static readonly SearchValues<char> WindowsValues = SearchValues.Create(PlainWindows);
    private static readonly SearchValues<char> SpecialValues = SearchValues.Create(CommandLayers.Special);
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
        if (!CommandLayers.IsWindows(outer))
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
            if (CommandLayers.IsScriptWord(layers[i])) AppendThrough(ref text, '\'', layers.Slice(i + 1));
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
            if (CommandLayers.IsScriptWord(layers[i])) AppendThrough(ref text, '\'', layers.Slice(i + 1));
        }
    }

    private static void AppendThrough(scoped ref TaskText text, char c, ReadOnlySpan<CommandLayer> layers)
    {
        if (layers.IsEmpty)
        {
            text.Add(c);
            return;
        }

        var rest = layers.Slice(1);
        foreach (var escape in CommandLayers.EscapeOf(layers[0], c)) AppendThrough(ref text, escape, rest);
        AppendThrough(ref text, c, rest);
    }

    private static int IndexOfSpecial(ReadOnlySpan<char> value) =>
#if NET8_0_OR_GREATER
        value.IndexOfAny(SpecialValues);
#else
        value.IndexOfAny(CommandLayers.Special.AsSpan());
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
