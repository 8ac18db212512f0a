namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A position in a file: the line and column, both from 1, the column in UTF-16 code units.</summary>
internal readonly record struct JsonPosition(int Line, int Column);
