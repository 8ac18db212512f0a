using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Files;
using TaskGen.Validation;

namespace TaskGen.Local.Execution;

/// <summary>Downloads the resource files of a task before it runs.</summary>
internal sealed class ResourceFiles(FileTransfer transfer)
{
    // Documented default: 0770.
    private const UnixFileMode DefaultMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite
            | UnixFileMode.GroupExecute;

    /// <summary>Downloads resource files into a directory.</summary>
    /// <exception cref="PreparationException">A file cannot be downloaded.</exception>
    public async Task DownloadAsync(IEnumerable<ResourceFile> files, string directory, CancellationToken cancellationToken)
    {
        var written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (file.HttpUrl is { } url)
            {
                await DownloadAsync(url, directory, file.FilePath!, IsAbsolute(file.FilePath!), file.FileMode, written, cancellationToken)
                    .ConfigureAwait(false);
            }
            else if (file.StorageContainerUrl is { } container)
            {
                foreach (var name in await ListAsync(container, file.BlobPrefix, cancellationToken).ConfigureAwait(false))
                {
                    var (blob, path) = (FileTransfer.BlobUrl(container, name), Path.Combine(file.FilePath ?? "", name));
                    await DownloadAsync(blob, directory, path, isAbsolute: false, file.FileMode, written, cancellationToken)
                        .ConfigureAwait(false);
                }
            }
            else
            {
                var message =
                    $"The auto-storage container '{file.AutoStorageContainerName}' is not available, because a local account has no auto-storage. Use storageContainerUrl.";
                throw new PreparationException("ResourceContainerNotFound", message);
            }
        }
    }

    private async Task<List<string>> ListAsync(string container, string? prefix, CancellationToken cancellationToken)
    {
        try
        {
            return await transfer.ListAsync(container, prefix, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TransferException or UriFormatException)
        {
            throw Failed("ResourceContainer", "ListMiscError", container, exception);
        }
    }

    private async Task DownloadAsync(
        string url,
        string directory,
        string relative,
        bool isAbsolute,
        string? mode,
        Dictionary<string, string> written,
        CancellationToken cancellationToken)
    {
        if (relative.Contains('\0', StringComparison.Ordinal))
        {
            throw new PreparationException(
                "ResourceFileCreateFailed", $"The path of the resource file '{relative}' contains a NUL character. Remove it.");
        }

        if (OperatingSystem.IsWindows()) CheckNames(relative, isAbsolute);
        var path = Path.GetFullPath(Path.Combine(directory, relative));
        if (!isAbsolute && !path.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new PreparationException(
                "ResourceFileCreateFailed", $"The resource file '{relative}' is outside of the task's directory.");
        }

        if (mode is not null && !FileModes.IsValid(mode))
        {
            throw new PreparationException(
                "ResourceFileCreateFailed", $"The file mode '{mode}' of the resource file '{relative}' is not octal.");
        }

        try
        {
            // The file system may not distinguish names by case, so that one file would replace the other.
            if (!written.TryAdd(path, relative) && written[path] is var other && other != relative && IsOtherName(path, directory))
            {
                throw new PreparationException(
                    "ResourceFileCreateFailed",
                    $"The names of the resource files '{other}' and '{relative}' differ by case only, so they are the same file. "
                        + "Rename one.");
            }

            if (isAbsolute) CheckRegular(path);
            else RemoveObstacles(path, directory);
            await transfer.DownloadAsync(url, path, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, mode is null ? DefaultMode : (UnixFileMode)Convert.ToInt32(mode, 8));
            }
        }
        catch (TransferException exception)
        {
            throw Failed("Blob", "DownloadMiscError", url, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PreparationException(
                "ResourceFileWriteFailed", $"The resource file '{relative}' cannot be written: {exception.Message}");
        }
    }

    // C:input is relative to a directory of the process.
    private static bool IsAbsolute(string path) =>
        Path.IsPathFullyQualified(path) || (Path.IsPathRooted(path) && !path.Contains(':', StringComparison.Ordinal));

    private static void CheckNames(string path, bool isAbsolute)
    {
        var names = isAbsolute ? path[Path.GetPathRoot(path)!.Length..] : path;
        foreach (var name in names.Split('/', '\\'))
        {
            if (name is "" or "." or ".." || WindowsPaths.IsName(name)) continue;
            throw new PreparationException(
                "ResourceFileCreateFailed",
                $"The resource file '{path}' cannot be created: '{name}' is not the name of a file on Windows. Rename it.");
        }
    }

    /// <summary>Returns whether a path is another name of an existing file.</summary>
    private static bool IsOtherName(string path, string directory)
    {
        for (var at = path; at.Length > directory.Length && Path.GetDirectoryName(at) is { } parent; at = parent)
        {
            if (Path.Exists(at) && !Directory.EnumerateFileSystemEntries(parent).Select(Path.GetFileName).Contains(Path.GetFileName(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Removes files, links, and pipes that an earlier run of the task left in the place of a resource file, and links in the place of its
    /// directories. A file can be read-only.
    /// </summary>
    private static void RemoveObstacles(string path, string directory)
    {
        for (var at = Path.GetDirectoryName(path)!; at.Length > directory.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null) DirectoryTree.DeleteFileOrLink(at);
        }

        if (new FileInfo(path).LinkTarget is not null || File.Exists(path)) DirectoryTree.DeleteFileOrLink(path);
    }

    /// <summary>Rejects pipes and devices, where writing can wait forever.</summary>
    private static void CheckRegular(string path)
    {
        if (!File.Exists(path)) return;
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (!UnixFiles.IsRegular(target)) throw new IOException("It is not a regular file.");
    }

    private static PreparationException Failed(string codes, string otherwise, string url, Exception exception)
    {
        var code = (exception as TransferException)?.Status switch { 401 or 403 => "AccessDenied", 404 => "NotFound", _ => otherwise };
        return new(codes + code, $"{FileTransfer.WithoutQuery(url)}: {exception.Message}");
    }
}
