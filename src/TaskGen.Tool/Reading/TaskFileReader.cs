using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Analyzers.TaskFiles;

namespace TaskGen.Tool.Reading;

/// <summary>Reads task files.</summary>
internal static class TaskFileReader
{
    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static async Task<TaskFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = new MemoryStream();
            await using (var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path))
            {
                await stream.CopyToAsync(bytes, cancellationToken);
            }

            var (tasks, findings) = JsonTaskReader.Read(TaskFileEncoding.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            return new TaskFile(path, tasks, findings);
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"{path}: The file is neither valid UTF-8 nor UTF-16. Save it as UTF-8.");
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"{path}: {exception.Message}");
        }
    }
}
