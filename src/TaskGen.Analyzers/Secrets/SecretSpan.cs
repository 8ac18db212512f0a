using TaskGen.Validation;

namespace TaskGen.Analyzers.Secrets;

/// <summary>The part of a constant text that is a secret.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Kind">The kind of secret.</param>
internal readonly record struct SecretSpan(int Start, int Length, SecretKind Kind)
{
    /// <summary>Returns the secret.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Returns whether two secrets share a character.</summary>
    public bool Overlaps(SecretSpan other) => Start < other.Start + other.Length && other.Start < Start + Length;
}
