using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Reading;

/// <summary>A task file, read.</summary>
internal sealed record TaskFile(string Path, IReadOnlyList<JsonTask> Tasks, IReadOnlyList<JsonFault> Faults)
{
    /// <summary>Reads a file, or standard input for <c>-</c>; says on standard error why it can't be read.</summary>
    public static async Task<TaskFile?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = new MemoryStream();
            await using (var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path)) await stream.CopyToAsync(bytes, cancellationToken);
            var (tasks, faults) = JsonTaskReader.Read(bytes.ToArray());
            return new(path, tasks, faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{path}: {exception.Message}");
            return null;
        }
    }

    /// <summary>A finding, as compilers print theirs: editors and CIs know how to read it.</summary>
    public string Line(JsonPosition position, string severity, string id, string message) => $"{(Path == "-" ? "stdin" : Path)}({position.Line},{position.Column}): {severity} {id}: {message}";
}
