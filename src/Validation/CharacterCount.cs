using System;

namespace TaskGen.Validation;

/// <summary>Counts the characters of a text as Unicode does: a surrogate pair is one.</summary>
internal static class CharacterCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        }

        return count;
    }
}
