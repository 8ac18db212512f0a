using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;

namespace TaskGen.Local.Execution;

/// <summary>Brings a task's resource files before it runs.</summary>
internal sealed class ResourceFiles(FileTransfer transfer)
{
    // Documented default: 0770.
    private const UnixFileMode DefaultMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    /// <summary>Downloads them into a directory.</summary>
    /// <exception cref="PreparationException">One can't be had.</exception>
    public async Task DownloadAsync(IEnumerable<ResourceFile> files, string directory, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (file.HttpUrl is { } url)
            {
                await DownloadOneAsync(url, directory, file.FilePath!, file.FileMode, "Blob", cancellationToken).ConfigureAwait(false);
            }
            else if (file.StorageContainerUrl is { } container)
            {
                foreach (var name in await ListAsync(container, file.BlobPrefix, cancellationToken).ConfigureAwait(false))
                {
                    await DownloadOneAsync(FileTransfer.BlobUrl(container, name), directory, Path.Combine(file.FilePath ?? "", name), file.FileMode, "Blob", cancellationToken).ConfigureAwait(false);
                }
            }
            else
            {
                throw new PreparationException(
                    "ResourceContainerNotFound", $"The container '{file.AutoStorageContainerName}' belongs to the account's own storage, which a local account has none of: give its URL as storageContainerUrl");
            }
        }
    }

    private async Task<List<string>> ListAsync(string container, string? prefix, CancellationToken cancellationToken)
    {
        try
        {
            return await transfer.ListAsync(container, prefix, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransfer(exception, cancellationToken))
        {
            throw Failed("ResourceContainer", "ListMiscError", container, exception);
        }
    }

    private async Task DownloadOneAsync(string url, string directory, string relative, string? mode, string codes, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(directory, relative));
        if (!path.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new PreparationException("ResourceFileCreateFailed", $"The resource file '{relative}' would leave the directory that it belongs to");
        }

        try
        {
            await transfer.DownloadAsync(url, path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransfer(exception, cancellationToken))
        {
            throw Failed(codes, "DownloadMiscError", url, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PreparationException("ResourceFileWriteFailed", $"The resource file '{relative}' can't be written: {exception.Message}");
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode is null ? DefaultMode : (UnixFileMode)Convert.ToInt32(mode, 8));
    }

    private static bool IsTransfer(Exception exception, CancellationToken cancellationToken) =>
        exception is RequestFailedException or AggregateException or UriFormatException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static PreparationException Failed(string codes, string otherwise, string url, Exception exception) => new(
        exception is RequestFailedException { Status: var status }
            ? codes + status switch { 403 or 401 => "AccessDenied", 404 => "NotFound", _ => otherwise }
            : codes + otherwise,
        string.Create(CultureInfo.InvariantCulture, $"{FileTransfer.WithoutQuery(url)}: {(exception is AggregateException { InnerExceptions: [var first, ..] } ? first.Message : exception.Message)}"));
}
