namespace TaskGen.Validation;

/// <summary>A secret in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Name">The name that the text gives it, or null.</param>
internal sealed record SecretMatch(SecretKind Kind, int Start, int Length, string? Name);
