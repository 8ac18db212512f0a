using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on a task's files. Links are neither followed nor listed: they could lead anywhere.</summary>
internal sealed class FileRoutes(JobStore jobs, BatchJsonWriter writer)
{
    private static readonly EnumerationOptions Flat = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
    private static readonly EnumerationOptions Deep = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, RecurseSubdirectories = true };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs/{jobId}/tasks/{taskId}/files", ListAsync);
        routes.MapMethods("/jobs/{jobId}/tasks/{taskId}/files/{**path}", [HttpMethods.Get, HttpMethods.Head], ReadAsync);
    }

    private static void Check(HttpContext context, TaskDirectory directory, string path, out FileSystemInfo file)
    {
        var (full, root) = (Path.GetFullPath(Path.Combine(directory.Root, path)), directory.Root + Path.DirectorySeparatorChar);
        if (path.Contains('\0', StringComparison.Ordinal) || !full.StartsWith(root, StringComparison.Ordinal)) throw ServiceException.InvalidQuery("fileName", path, "It may not leave the task's directory");
        for (var at = full; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null) throw NotFound();
        }

        file = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        if (!file.Exists) throw NotFound();
    }

    private static ServiceException NotFound() => new(404, "FileNotFound", "The specified file does not exist.");

    private static string Mode(FileSystemInfo file) =>
        "0o" + Convert.ToString((int)file.UnixFileMode + (file is DirectoryInfo ? 0x4000 : 0x8000), 8);

    private TaskDirectory Root(HttpContext context) => jobs.Read(() =>
        jobs.Task((string)context.GetRouteValue("jobId")!, (string)context.GetRouteValue("taskId")!) is { Directories: [var directory, ..] }
            ? directory
            : throw new ServiceException(409, "OperationInvalidForCurrentState", "The specified operation is not valid for the current state of the task: it hasn't run yet."));

    private async Task ReadAsync(HttpContext context)
    {
        Check(context, Root(context), (string?)context.GetRouteValue("path") ?? "", out var file);
        var headers = context.Response.Headers;
        headers["ocp-creation-time"] = file.CreationTimeUtc.ToString("R", CultureInfo.InvariantCulture);
        headers["ocp-batch-file-isdirectory"] = file is DirectoryInfo ? "True" : "False";
        headers["ocp-batch-file-url"] = Uri.EscapeDataString(writer.AccountUrl.ToString().TrimEnd('/') + context.Request.Path);
        if (!OperatingSystem.IsWindows()) headers["ocp-batch-file-mode"] = Mode(file);
        if (file is DirectoryInfo)
        {
            headers.LastModified = file.LastWriteTimeUtc.ToString("R", CultureInfo.InvariantCulture);
            if (!HttpMethods.IsHead(context.Request.Method)) throw new ServiceException(409, "OperationNotValidOnDirectory", "The path is a directory: list the task's files instead.");
            return;
        }

        if (context.Request.Headers["ocp-range"] is [{ } range]) context.Request.Headers.Range = range;
        var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 65536, useAsync: true);
        var modified = new DateTimeOffset(file.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        await TypedResults.Stream(content, "application/octet-stream", lastModified: modified, enableRangeProcessing: true).ExecuteAsync(context).ConfigureAwait(false);
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request));
        var isDeep = string.Equals(context.Request.Query["recursive"], "true", StringComparison.OrdinalIgnoreCase);
        var root = Root(context);
        IEnumerable<FileSystemInfo> files = Directory.Exists(root.Root)
            ? new DirectoryInfo(root.Root).EnumerateFileSystemInfos("*", isDeep ? Deep : Flat).OrderBy(static file => file.FullName, StringComparer.Ordinal).Skip((int)after).Take(size + 1)
            : [];
        var page = files.ToArray();
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("files"));
            json.WriteStartArray("value");
            foreach (var file in page.Take(size))
            {
                var name = Path.GetRelativePath(root.Root, file.FullName).Replace('\\', '/');
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("url", writer.AccountUrl.ToString().TrimEnd('/') + context.Request.Path + "/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)));
                json.WriteBoolean("isDirectory", file is DirectoryInfo);
                if (file is FileInfo { Exists: true } info)
                {
                    json.WriteStartObject("properties");
                    json.WriteString("creationTime", info.CreationTimeUtc);
                    json.WriteString("lastModified", info.LastWriteTimeUtc);
                    json.WriteString("contentLength", info.Length.ToString(CultureInfo.InvariantCulture));
                    json.WriteString("contentType", "application/octet-stream");
                    if (!OperatingSystem.IsWindows()) json.WriteString("fileMode", Mode(info));
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.Length > size) json.WriteString("odata.nextLink", QueryParameters.NextLink(context.Request, writer.AccountUrl, after + size));
        }));
    }
}
