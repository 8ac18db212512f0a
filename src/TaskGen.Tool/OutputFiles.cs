using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool;

/// <summary>Writes the files that a command creates: UTF-8 without a byte order mark.</summary>
internal static class OutputFiles
{
    /// <summary>Writes a file and creates its directory.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory) Directory.CreateDirectory(directory);
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"{path}: {exception.Message}");
        }
    }
}
