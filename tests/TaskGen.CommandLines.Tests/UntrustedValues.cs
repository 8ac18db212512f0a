using CsCheck;

namespace TaskGen.CommandLines.Tests;

/// <summary>Values that try to be something else than values.</summary>
internal static class UntrustedValues
{
    /// <summary>One of the attacks, or a text of the characters that some shell gives a meaning, or any text.</summary>
    public static readonly Gen<string> Values = Gen.OneOf(
        OneOf(Attacks.Corpus),
        Gen.String[OneOf("'\"\\$`!*?[]{}()<>|&;~#%^=-+ \t\n\raZ09éß漢\u2018\u2019\u201c\u201d".ToCharArray()), 0, 24],
        Gen.String[Gen.Char['\u0001', '\u00ff'], 0, 24]);

    /// <summary>One of some.</summary>
    public static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);
}
