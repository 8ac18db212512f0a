using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Tool.Rules;

namespace TaskGen.Tool.Reading;

/// <summary>A task file that has been read.</summary>
/// <param name="Path">The path as given, or <c>-</c> for standard input.</param>
/// <param name="Tasks">The tasks.</param>
/// <param name="Findings">What is wrong with the JSON itself.</param>
internal sealed record TaskFile(string Path, IReadOnlyList<JsonTask> Tasks, IReadOnlyList<FileFinding> Findings)
{
    /// <summary>Gets the name of the file in messages.</summary>
    public string Name => Path == "-" ? "stdin" : Path;

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

            var (tasks, findings) = JsonTaskReader.Read(TaskFileEncoding.ToUtf8(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            return new(path, tasks, findings);
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
