using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Files;

namespace TaskGen.Tool.Reading;

/// <summary>Reads task files.</summary>
internal static class TaskFileReader
{
    // A text has at most as many characters.
    private const int MaxBytes = 1_000_000_000;

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <returns>The file; null if it is the schema of task files, which is reported on standard error.</returns>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static async Task<TaskFile?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(path, cancellationToken);
        if (TaskFileSchemas.IsSchema(text))
        {
            await ToolConsole.WriteErrorAsync($"Skipped {path}, which is the schema of task files.");
            return null;
        }

        var (tasks, findings) = JsonTaskReader.Read(text);
        return new TaskFile(path, tasks, findings);
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = new MemoryStream();
            await using (var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path))
            {
                var buffer = new byte[81920];
                for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
                {
                    if (bytes.Length + count > MaxBytes) throw new ToolException($"{path}: The file is larger than 1 GB. Split it.");
                    bytes.Write(buffer, 0, count);
                }
            }

            return TaskFileEncoding.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"{path}: This is not a JSON file: its text is neither valid UTF-8 nor UTF-16. Save it as UTF-8.");
        }
        catch (Exception exception) when (FileErrors.IsFileError(exception))
        {
            throw FileErrors.Reading(path, exception);
        }
    }
}
