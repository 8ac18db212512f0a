namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A piece of a composed text.</summary>
/// <param name="Constant">The text, where it is constant; otherwise null.</param>
/// <param name="Value">The value, where the piece is not constant.</param>
internal readonly record struct TextPiece(string? Constant, FormattedValue Value = default);
