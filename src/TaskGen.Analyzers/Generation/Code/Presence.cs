namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A local that is not null or, if <see cref="IsNotEmpty"/> is set, a list with at least one element.</summary>
/// <param name="Local">The name of the local.</param>
/// <param name="IsNotEmpty">Whether an empty list does not count as present.</param>
internal readonly record struct Presence(string Local, bool IsNotEmpty = false);
