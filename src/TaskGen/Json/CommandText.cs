using System;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace TaskGen;

/// <summary>Quotes a value for the place where it stands in a command line.</summary>
internal static class CommandText
{
#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("%+-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
#else
    private const string Plain = "%+-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
#endif

    /// <summary>
    /// Whether the value stands for itself in every place that a POSIX command line has. '=' and ',' don't: at the head of a command and inside braces
    /// they have a meaning.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> value)
    {
#if NET8_0_OR_GREATER
        return !value.IsEmpty && value.IndexOfAnyExcept(Plain) < 0;
#else
        foreach (var c in value)
        {
            if (Plain.IndexOf(c) < 0) return false;
        }

        return !value.IsEmpty;
#endif
    }

    /// <summary>Appends <paramref name="value"/>, quoted for <paramref name="layers"/>, to <paramref name="text"/>.</summary>
    public static void Append(scoped ref TaskText text, ReadOnlySpan<char> value, ReadOnlySpan<CommandLayer> layers)
    {
        if (IsPlain(value))
        {
            text.Add(value);
            return;
        }

        var quoted = layers[0] == CommandLayer.Word;
        if (quoted) AppendThrough(ref text, '\'', layers.Slice(1));
        foreach (var c in value)
        {
            if (quoted && c == '\'')
            {
                foreach (var q in "'\\''") AppendThrough(ref text, q, layers.Slice(1));
            }
            else
            {
                AppendThrough(ref text, c, quoted ? layers.Slice(1) : layers);
            }
        }

        if (quoted) AppendThrough(ref text, '\'', layers.Slice(1));
    }

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
            case CommandLayer.SingleQuotes when c == '\'':
                foreach (var q in "'\\''") AppendThrough(ref text, q, rest);
                break;
            case CommandLayer.DoubleQuotes when c is '"' or '\\':
            case CommandLayer.ShellDoubleQuotes when c is '"' or '\\' or '$' or '`':
                AppendThrough(ref text, '\\', rest);
                AppendThrough(ref text, c, rest);
                break;
            default:
                AppendThrough(ref text, c, rest);
                break;
        }
    }
}
