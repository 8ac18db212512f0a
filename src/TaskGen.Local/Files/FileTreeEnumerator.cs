using System;
using System.IO;
using System.IO.Enumeration;

namespace TaskGen.Local.Files;

/// <summary>
/// Enumerates the files and directories that a task created. Links are skipped, and what cannot be read does not end the enumeration.
/// </summary>
internal sealed class FileTreeEnumerator(
    string root, bool recursive, FileAttributes attributesToSkip = FileAttributes.ReparsePoint)
    : FileSystemEnumerator<FileTreeEntry>(root, Options(recursive, attributesToSkip))
{
    // The system accepts paths up to 4,096 bytes.
    private const int MaxPathLength = 1000;

    /// <summary>
    /// Gets whether the enumeration is incomplete: a name is not valid UTF-8, a path is too long, or a directory cannot be read.
    /// </summary>
    public bool IsIncomplete { get; private set; }

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        // On Windows, every name can be expressed, and paths have up to 32,767 characters.
        var isReadable = OperatingSystem.IsWindows()
            || (!entry.FileName.Contains('\uFFFD') && entry.Directory.Length + entry.FileName.Length < MaxPathLength);
        IsIncomplete |= !isReadable;
        return isReadable;
    }

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) == 0 && ShouldIncludeEntry(ref entry);

    protected override FileTreeEntry TransformEntry(ref FileSystemEntry entry)
    {
        // A file can be deleted while it is looked at.
        var length = entry.IsDirectory ? 0 : TryGetLength(ref entry);
        return new(entry.ToFullPath(), entry.IsDirectory, length);
    }

    protected override bool ContinueOnError(int error)
    {
        IsIncomplete = true;
        return true;
    }

    private static long TryGetLength(ref FileSystemEntry entry)
    {
        try
        {
            return entry.Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static EnumerationOptions Options(bool recursive, FileAttributes attributesToSkip) =>
        new() { RecurseSubdirectories = recursive, AttributesToSkip = attributesToSkip, IgnoreInaccessible = false };
}
