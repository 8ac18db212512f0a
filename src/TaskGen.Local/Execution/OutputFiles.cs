using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using DotNet.Globbing;
using TaskGen.Local.Files;
using TaskGen.Local.Jobs;
using TaskGen.Validation;

namespace TaskGen.Local.Execution;

/// <summary>Uploads the output files of a task after it ran.</summary>
internal sealed partial class OutputFiles(FileTransfer transfer)
{
    /// <summary>Uploads the files that match.</summary>
    /// <returns>The first failure, or <see langword="null"/>.</returns>
    public async Task<TaskFailure?> UploadAsync(
        IEnumerable<OutputFile> files,
        bool isSuccess,
        string workingDirectory,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        TaskFailure? failure = null;
        var excluded = isSuccess ? OutputFileUploadCondition.TaskFailure : OutputFileUploadCondition.TaskSuccess;
        foreach (var file in files)
        {
            if (file.UploadOptions!.UploadCondition == excluded) continue;
            var container = file.Destination!.Container!;
            IEnumerable<(string Path, string BlobName)> found;
            try
            {
                found = Find(Expand(file.FilePattern!, environment), workingDirectory, container.Path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failure ??= TaskFailure.User("FileUploadMiscError", $"{file.FilePattern}: {exception.Message}");
                continue;
            }

            foreach (var (path, name) in found)
            {
                failure = await UploadAsync(path, name, container, cancellationToken).ConfigureAwait(false) is { } failed
                    && failure is null
                    ? failed
                    : failure;
            }
        }

        return failure;
    }

    /// <summary>Finds the files that match a pattern, and the blob name of each.</summary>
    internal static IEnumerable<(string Path, string BlobName)> Find(string pattern, string workingDirectory, string? destination)
    {
        // No path contains the character.
        if (pattern.Contains('\0', StringComparison.Ordinal)) return [];
        pattern = pattern.Replace('\\', '/');
        if (!FilePatterns.HasWildcard(pattern))
        {
            var path = Path.GetFullPath(Path.Combine(workingDirectory, pattern));
            return File.Exists(path) ? [(path, destination ?? Path.GetFileName(path))] : [];
        }

        // The segments before the first wildcard are a directory, and blob names are relative to it.
        var segments = pattern.Split('/');
        var plain = Array.FindIndex(segments, static segment => FilePatterns.HasWildcard(segment));
        var directory = string.Join('/', segments.Take(plain)) + (pattern.StartsWith('/') && plain == 1 ? "/" : "");
        var root = Path.GetFullPath(Path.Combine(workingDirectory, directory));
        var glob = Glob.Parse(string.Join('/', segments.Skip(plain)));
        var prefix = string.IsNullOrEmpty(destination) ? "" : destination.TrimEnd('/') + "/";
        return AllFiles(root)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => glob.IsMatch(file.Relative))
            .OrderBy(static file => file.Relative, StringComparer.Ordinal)
            .Select(file => (file.Path, prefix + file.Relative))
            .ToArray();
    }

    private static List<string> AllFiles(string root)
    {
        var paths = new List<string>();
        if (!Directory.Exists(root)) return paths;
        using var entries = new FileTreeEnumerator(root, recursive: true);
        while (entries.MoveNext())
        {
            if (!entries.Current.IsDirectory && UnixFiles.IsRegular(entries.Current.Path)) paths.Add(entries.Current.Path);
        }

        return paths;
    }

    private static string Expand(string pattern, IReadOnlyDictionary<string, string> environment) =>
        Variable()
            .Replace(
                pattern,
                match => environment.GetValueOrDefault(match.Groups.Values.Skip(1).First(static group => group.Success).Value, ""));

    private static Stream Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        return UnixFiles.OpenRegular(path) ?? throw new IOException("It is not a readable regular file.");
    }

    private async Task<TaskFailure?> UploadAsync(
        string path, string name, OutputFileBlobContainerDestination container, CancellationToken cancellationToken)
    {
        var url = container.ContainerUrl!;
        try
        {
            url = FileTransfer.BlobUrl(url, name);
            await transfer.UploadAsync(() => Open(path), url, container.UploadHeaders ?? [], cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
            when (exception is TransferException or IOException or UnauthorizedAccessException or UriFormatException)
        {
            var code = (exception as TransferException)?.Status switch
            {
                401 or 403 => "FileUploadAccessDenied",
                404 => "FileUploadContainerNotFound",
                _ => "FileUploadMiscError",
            };
            return TaskFailure.User(code, $"{Path.GetFileName(path)} to {FileTransfer.WithoutQuery(url)}: {exception.Message}");
        }
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$([A-Za-z_][A-Za-z0-9_]*)|%([A-Za-z_][A-Za-z0-9_]*)%")]
    private static partial Regex Variable();
}
