using System.Collections.Generic;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A task file that has been read.</summary>
/// <param name="Path">The path as given, or <c>-</c> for standard input.</param>
/// <param name="Tasks">The tasks.</param>
/// <param name="Findings">What is wrong with the JSON itself.</param>
internal sealed record TaskFile(string Path, IReadOnlyList<JsonTask> Tasks, IReadOnlyList<FileFinding> Findings)
{
    /// <summary>Gets the name of the file in messages.</summary>
    public string Name => Path == "-" ? "stdin" : Path;
}
