using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using DotNet.Globbing;
using TaskGen.Local.Jobs;
using TaskGen.Validation;

namespace TaskGen.Local.Execution;

/// <summary>Uploads a task's output files after it ran.</summary>
internal sealed partial class OutputFiles(FileTransfer transfer)
{
    private static readonly EnumerationOptions AllFiles = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Uploads what matches.</summary>
    /// <returns>What went wrong, or null.</returns>
    public async Task<TaskFailure?> UploadAsync(
        IEnumerable<OutputFile> files, bool isSuccess, string workingDirectory, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        TaskFailure? failure = null;
        foreach (var file in files)
        {
            if (file.UploadOptions!.UploadCondition == (isSuccess ? OutputFileUploadCondition.TaskFailure : OutputFileUploadCondition.TaskSuccess)) continue;
            var container = file.Destination!.Container!;
            foreach (var (path, name) in Find(Expand(file.FilePattern!, environment), workingDirectory, container.Path))
            {
                var url = FileTransfer.BlobUrl(container.ContainerUrl!, name);
                try
                {
                    await transfer.UploadAsync(path, url, container.UploadHeaders ?? [], cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is RequestFailedException or AggregateException or IOException or UnauthorizedAccessException or UriFormatException)
                {
                    var code = exception is RequestFailedException { Status: var status } ? status switch { 401 or 403 => "FileUploadAccessDenied", 404 => "FileUploadContainerNotFound", _ => "FileUploadMiscError" } : "FileUploadMiscError";
                    failure ??= TaskFailure.User(code, $"{Path.GetFileName(path)} to {FileTransfer.WithoutQuery(url)}: {(exception is AggregateException { InnerExceptions: [var first, ..] } ? first.Message : exception.Message)}");
                }
            }
        }

        return failure;
    }

    /// <summary>The files that a pattern names, and the blob of each.</summary>
    internal static IEnumerable<(string Path, string BlobName)> Find(string pattern, string workingDirectory, string? destination)
    {
        pattern = pattern.Replace('\\', '/');
        if (!FilePatterns.HasWildcard(pattern))
        {
            var path = Path.GetFullPath(Path.Combine(workingDirectory, pattern));
            return File.Exists(path) ? [(path, destination ?? Path.GetFileName(path))] : [];
        }

        // What stands before the first wildcard is a directory, and the names of blobs begin below it.
        var segments = pattern.Split('/');
        var plain = Array.FindIndex(segments, static segment => FilePatterns.HasWildcard(segment));
        var root = Path.GetFullPath(Path.Combine(workingDirectory, string.Join('/', segments.Take(plain)) + (pattern.StartsWith('/') && plain == 1 ? "/" : "")));
        if (!Directory.Exists(root)) return [];
        var glob = Glob.Parse(string.Join('/', segments.Skip(plain)));
        var prefix = string.IsNullOrEmpty(destination) ? "" : destination.TrimEnd('/') + "/";
        return Directory.EnumerateFiles(root, "*", AllFiles)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => glob.IsMatch(file.Relative))
            .OrderBy(static file => file.Relative, StringComparer.Ordinal)
            .Select(file => (file.Path, prefix + file.Relative))
            .ToArray();
    }

    private static string Expand(string pattern, IReadOnlyDictionary<string, string> environment) =>
        Variable().Replace(pattern, match => environment.GetValueOrDefault(match.Groups.Values.Skip(1).First(static group => group.Success).Value, ""));

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$([A-Za-z_][A-Za-z0-9_]*)|%([A-Za-z_][A-Za-z0-9_]*)%")]
    private static partial Regex Variable();
}
