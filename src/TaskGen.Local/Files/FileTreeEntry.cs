namespace TaskGen.Local.Files;

/// <summary>A file or directory that was found.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsDirectory">Whether it is a directory.</param>
/// <param name="Length">The length of a file in bytes.</param>
internal readonly record struct FileTreeEntry(string Path, bool IsDirectory, long Length);
