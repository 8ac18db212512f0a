using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Files;

/// <summary>Writes the files that a command creates: UTF-8 without a byte order mark.</summary>
internal static class OutputFiles
{
    /// <summary>Checks that a command does not write to a file that it reads, whatever path or link leads to it.</summary>
    /// <param name="output">The file to write.</param>
    /// <param name="inputs">The files that are read; <c>-</c> is standard input.</param>
    /// <exception cref="ToolException">The output is one of the inputs.</exception>
    public static void CheckIsNoInput(string output, IEnumerable<string> inputs)
    {
        if (output.Length == 0) return;
        var path = RealPath.Of(output);
        var identity = FileIdentity.Of(output);
        if (inputs.FirstOrDefault(input => input is not ("-" or "") && IsSame(input)) is not { } same) return;
        throw new ToolException(
            $"{output}: This is the input file{(same == output ? "" : $" '{same}'")}, which would be overwritten. Specify another file.");

        bool IsSame(string input) =>
            RealPath.Comparer.Equals(RealPath.Of(input), path) || (identity is not null && FileIdentity.Of(input) == identity);
    }

    /// <summary>Writes a file and creates its directory.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory) Directory.CreateDirectory(directory);
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception exception) when (FileErrors.IsFileError(exception))
        {
            throw FileErrors.Writing(path, exception);
        }
    }
}
