using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Files;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on the files of tasks and nodes.</summary>
internal sealed class FileRoutes(JobStore jobs, BatchJsonWriter writer, string rootDirectory)
{
    private const string TaskFiles = "/jobs/{jobId}/tasks/{taskId}/files";
    private const string NodeFiles = "/pools/{poolId}/nodes/{nodeId}/files";

    // Both routes have five segments before the path of a file.
    private const int SegmentsBeforePath = 5;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in (string[])[TaskFiles, NodeFiles])
        {
            routes.MapGet(route, ListAsync);
            routes.MapMethods(route + "/{**path}", [HttpMethods.Get, HttpMethods.Head], ReadAsync);
            routes.MapDelete(route + "/{**path}", DeleteAsync);
        }
    }

    private static ServiceException NotFound() => new(404, "FileNotFound", "The specified file does not exist.");

    private static string Mode(FileSystemInfo file) =>
        "0o" + Convert.ToString((int)file.UnixFileMode + (file is DirectoryInfo ? 0x4000 : 0x8000), 8);

    private static string[] FilePath(HttpContext context)
    {
        var path = RequestTarget.Of(context).RestAfter(SegmentsBeforePath);
        if (path.Split('/').Contains(".."))
        {
            throw ServiceException.InvalidQuery("fileName", path, "The path must not leave the directory.");
        }
        return DirectoryView.Split(path) ?? throw NotFound();
    }

    private string Root(HttpContext context)
    {
        if (context.GetRouteValue("nodeId") is string nodeId) return jobs.Node(nodeId).Root;
        return jobs.Read(() =>
        {
            var task = jobs.Task((string)context.GetRouteValue("jobId")!, (string)context.GetRouteValue("taskId")!);
            if (task.Directories is [var directory, ..]) return directory.Root;
            var reason = task.Execution?.StartTime is null ? "it has not run yet" : "its files were deleted after its retentionTime";
            throw new ServiceException(
                409,
                "OperationInvalidForCurrentState",
                $"The specified operation is not valid for the current state of the task: {reason}.");
        });
    }

    private DirectoryView View(HttpContext context) => new(rootDirectory, Root(context));

    private async Task ReadAsync(HttpContext context)
    {
        var (view, path) = (View(context), FilePath(context));
        var file = view.Find(path) ?? throw NotFound();
        var headers = context.Response.Headers;
        headers["ocp-creation-time"] = file.CreationTimeUtc.ToString("R", CultureInfo.InvariantCulture);
        headers["ocp-batch-file-isdirectory"] = file is DirectoryInfo ? "True" : "False";
        headers["ocp-batch-file-url"] = Uri.EscapeDataString(writer.AccountUrl.ToString().TrimEnd('/') + context.Request.Path);
        if (!OperatingSystem.IsWindows()) headers["ocp-batch-file-mode"] = Mode(file);
        if (file is DirectoryInfo)
        {
            headers.LastModified = file.LastWriteTimeUtc.ToString("R", CultureInfo.InvariantCulture);
            if (HttpMethods.IsHead(context.Request.Method)) return;
            throw new ServiceException(409, "OperationNotValidOnDirectory", "The path is a directory. List the files instead.");
        }

        if (context.Request.Headers["ocp-range"] is [{ } range]) context.Request.Headers.Range = range;
        var content = Access(() => view.OpenRead(path)) ?? throw NotFound();
        var result = TypedResults.Stream(
            content, "application/octet-stream", lastModified: file.LastWriteTimeUtc, enableRangeProcessing: true);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    // On Windows, another program can have opened the file for itself.
    private static T Access<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotAccess();
        }
    }

    private static ServiceException CannotAccess() => new(
        409, "OperationInvalidForCurrentState", "A file is open in another program, or this user has no permission.");

    private Task DeleteAsync(HttpContext context)
    {
        var file = View(context).Find(FilePath(context)) ?? throw NotFound();
        if (file is DirectoryInfo directory)
        {
            var isRecursive = string.Equals(context.Request.Query["recursive"], "true", StringComparison.OrdinalIgnoreCase);
            if (!isRecursive && Access(() => directory.EnumerateFileSystemInfos().Any()))
            {
                throw new ServiceException(
                    409, "DirectoryNotEmpty", "The specified directory is not empty. Set recursive=true to delete its contents, too.");
            }

        }

        if (DirectoryTree.Delete(file.FullName)) return Task.CompletedTask;
        throw CannotAccess();
    }

    private Task ListAsync(HttpContext context)
    {
        var (size, after) = (QueryParameters.PageSize(context.Request), QueryParameters.SkipToken(context.Request));
        var isRecursive = string.Equals(context.Request.Query["recursive"], "true", StringComparison.OrdinalIgnoreCase);
        var root = Root(context);
        string Name(FileSystemInfo file) => Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
        var filter = ODataFilter.OfFiles(context.Request.Query["$filter"], Name);
        var page = new DirectoryView(rootDirectory, root).List(isRecursive)
            .Where(filter)
            .Skip((int)Math.Min(after, int.MaxValue))
            .Take(size + 1)
            .ToArray();
        return ResponseWriter.JsonAsync(context, ResponseWriter.Json(json =>
        {
            json.WriteString("odata.metadata", writer.Metadata("files"));
            json.WriteStartArray("value");
            foreach (var file in page.Take(size)) Write(json, context, file, Name(file));
            json.WriteEndArray();
            if (page.Length > size)
            {
                json.WriteString("odata.nextLink", QueryParameters.NextLink(context.Request, writer.AccountUrl, after + size));
            }
        }));
    }

    private void Write(Utf8JsonWriter json, HttpContext context, FileSystemInfo file, string name)
    {
        var url = writer.AccountUrl.ToString().TrimEnd('/')
            + context.Request.Path
            + "/"
            + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("url", url);
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
}
