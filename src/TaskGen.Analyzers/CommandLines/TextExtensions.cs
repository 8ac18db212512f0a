using System;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Says whether a text contains another, or is among others.</summary>
internal static class TextExtensions
{
    /// <summary>Returns whether a text contains a character.</summary>
    public static bool Contains(this string text, char character) => text.IndexOf(character) >= 0;

    /// <summary>Returns whether a part of a text contains a character.</summary>
    public static bool Contains(this string text, char character, int start, int length) => text.IndexOf(character, start, length) >= 0;

    /// <summary>Returns whether a text contains another.</summary>
    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    /// <summary>Returns whether a text contains one of several characters.</summary>
    public static bool ContainsAny(this string text, char[] characters) => text.IndexOfAny(characters) >= 0;

    /// <summary>Returns whether a text is one of several.</summary>
    public static bool IsOneOf(this string text, string[] texts) => Array.IndexOf(texts, text) >= 0;
}
