using System;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>A 128-bit fingerprint of what declarations say.</summary>
internal readonly record struct Fingerprint(ulong First, ulong Second)
{
    public static readonly Fingerprint Empty = new(14695981039346656037, 0x9E3779B97F4A7C15);

    public Fingerprint With(string text)
    {
        var (first, second) = (First, Second);
        foreach (var c in text)
        {
            first = unchecked((first ^ c) * 1099511628211);
            second = unchecked(((second << 23) | (second >> 41)) + ((c + 1UL) * 0xC2B2AE3D27D4EB4F));
        }

        return new Fingerprint(first, second).With((ulong)text.Length);
    }

    public Fingerprint With(ulong value) => new(
        unchecked((First ^ value) * 1099511628211),
        unchecked((((Second << 29) | (Second >> 35)) ^ value) * 0x9FB21C651E98DF25));

    public Fingerprint With(Fingerprint other) => With(other.First).With(other.Second);
}
