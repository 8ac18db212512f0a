namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>A source file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record EditorFile(string Name, string Text)
{
    /// <summary>Gets a value indicating whether all projects that have a file of that name have the same one.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Gets a value indicating whether the file is in the project that the other one refers to.</summary>
    public bool IsInLibrary { get; init; }
}
