namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A value that becomes text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Format">The format string, or null.</param>
/// <param name="IsEnum">Whether it is an enum, for which the runtime has methods that do not box.</param>
internal readonly record struct FormattedValue(CodeValue Value, string? Format = null, bool IsEnum = false);
