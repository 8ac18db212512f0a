using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using TaskGen.Local.Files;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Hosting;

/// <summary>
/// The directory of one endpoint. A locked file in it shows other endpoints that it is in use, and what a killed one left behind.
/// </summary>
internal sealed partial class RunRoot : IDisposable
{
    private const string Prefix = "taskgen-local-";
    private const string LockName = ".lock";
    private const string LockContent = "TaskGen.Local ";

    private readonly FileStream _lock;

    private RunRoot(string path, FileStream heldLock, ProcessMark mark)
    {
        (Path, _lock, Mark) = (path, heldLock, mark);
    }

    public string Path { get; }

    /// <summary>Gets the mark of every process that tasks of this endpoint start.</summary>
    public ProcessMark Mark { get; }

    /// <summary>Creates a directory, and cleans up what killed endpoints left in the same place.</summary>
    /// <param name="parent">The directory to create it in.</param>
    /// <exception cref="IOException">The directory cannot be created.</exception>
    public static RunRoot Create(string parent)
    {
        if (OperatingSystem.IsWindows()) parent = WindowsPaths.Shorten(parent);
        Directory.CreateDirectory(parent);
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*").ToArray()) CleanUp(left);
        var path = System.IO.Path.Combine(
            System.IO.Path.GetFullPath(parent), Prefix + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 16));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var number = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))) | 1u << 31;
        var file = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        file.Write(System.Text.Encoding.ASCII.GetBytes(LockContent + number.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new(path, file, ProcessMark.ForEndpoint(System.IO.Path.GetFileName(path), number));
    }

    public void Dispose()
    {
        ProcessTree.End(null, Mark);

        // A later endpoint recognizes what is left, such as a file that is open, by the lock.
        var isEmpty = DirectoryTree.DeleteContent(Path, LockName);
        _lock.Dispose();
        if (isEmpty || !OperatingSystem.IsWindows()) DirectoryTree.Delete(Path);
    }

    /// <summary>
    /// Deletes the directory of an endpoint that was killed. Directories of others are left alone, and nothing that happens here stops a
    /// start.
    /// </summary>
    private static void CleanUp(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        if (!Name().IsMatch(name) || new DirectoryInfo(path).LinkTarget is not null) return;
        try
        {
            // The file cannot be opened as long as its endpoint runs.
            var file = System.IO.Path.Combine(path, LockName);
            if (!UnixFiles.IsRegular(file)) return;
            using (var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                using var reader = new StreamReader(held);
                var content = reader.ReadToEnd();
                if (!content.StartsWith(LockContent, StringComparison.Ordinal)) return;
                if (!uint.TryParse(content.AsSpan(LockContent.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    return;
                }
                ProcessTree.End(null, ProcessMark.ForEndpoint(name, number));
            }

            if (DirectoryTree.DeleteContent(path, LockName) || !OperatingSystem.IsWindows()) DirectoryTree.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in use, or belongs to another user.
        }
    }

    [GeneratedRegex($"^{Prefix}[a-z0-9]{{16}}$")]
    private static partial Regex Name();
}
