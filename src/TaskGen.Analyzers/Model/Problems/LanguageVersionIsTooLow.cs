namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The project compiles an earlier C# version than the generated code needs.</summary>
internal sealed record LanguageVersionIsTooLow(string Version) : Problem(SourceId.Type);
