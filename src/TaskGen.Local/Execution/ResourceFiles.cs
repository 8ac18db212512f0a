using System;
using System.Collections.Generic;
using System.IO;
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
        foreach (var file in files)
        {
            if (file.HttpUrl is { } url)
            {
                await DownloadAsync(url, directory, file.FilePath!, Path.IsPathRooted(file.FilePath), file.FileMode, cancellationToken)
                    .ConfigureAwait(false);
            }
            else if (file.StorageContainerUrl is { } container)
            {
                foreach (var name in await ListAsync(container, file.BlobPrefix, cancellationToken).ConfigureAwait(false))
                {
                    var path = Path.Combine(file.FilePath ?? "", name);
                    await DownloadAsync(
                        FileTransfer.BlobUrl(container, name), directory, path, isAbsolute: false, file.FileMode, cancellationToken)
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
        string url, string directory, string relative, bool isAbsolute, string? mode, CancellationToken cancellationToken)
    {
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
