using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Secrets;

/// <summary>
/// The secrets of a definition. A message can show a part of one that cannot be recognized by its form, such as a word of a URL that a
/// shell splits at '&amp;'.
/// </summary>
internal sealed class KnownSecrets
{
    // Shorter parts are words of other texts as well.
    private const int ShortestPart = 6;

    private readonly List<string> _secrets;

    /// <summary>Initializes a new instance of the <see cref="KnownSecrets"/> class.</summary>
    /// <param name="secrets">The secrets.</param>
    public KnownSecrets(IEnumerable<string> secrets) => _secrets = [.. secrets.Distinct(StringComparer.Ordinal)];

    /// <summary>Gets a value indicating whether there are no secrets.</summary>
    public bool IsEmpty => _secrets.Count == 0;

    /// <summary>Returns a text with a mask in place of each secret, and of each part of one.</summary>
    public string Redact(string text)
    {
        foreach (var secret in _secrets) text = secret == text ? SecretPatterns.Mask : Redact(text, secret);
        return text;
    }

    private static string Redact(string text, string secret)
    {
        for (var i = 0; i + ShortestPart <= text.Length; i++)
        {
            var length = LengthOfPart(text, i, secret);
            if (length < ShortestPart) continue;
            text = text.Substring(0, i) + SecretPatterns.Mask + text.Substring(i + length);
            i += SecretPatterns.Mask.Length - 1;
        }

        return text;
    }

    // The length of the longest part of the secret that begins at an index of the text.
    private static int LengthOfPart(string text, int start, string secret)
    {
        var longest = 0;
        for (var i = secret.IndexOf(text[start]); i >= 0; i = secret.IndexOf(text[start], i + 1))
        {
            var length = 1;
            while (start + length < text.Length && i + length < secret.Length && text[start + length] == secret[i + length]) length++;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
