using System;
using System.IO;

namespace TaskGen.Tool.Files;

/// <summary>Words the errors of the file system: the file, what is wrong, and what to do.</summary>
internal static class FileErrors
{
    /// <summary>Returns whether an exception is about a file.</summary>
    public static bool IsFileError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Returns the error for a file that cannot be read.</summary>
    public static ToolException Reading(string path, Exception exception) => new($"{path}: " + exception switch
    {
        _ when Directory.Exists(path) => "This is a directory. Specify a file, or a pattern such as 'tasks/*.json'.",
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist. Check its name and the current directory.",
        UnauthorizedAccessException => "The file cannot be read. Allow the current user to read it.",
        _ => exception.Message,
    });

    /// <summary>Returns the error for a directory that cannot be read.</summary>
    public static string ReadingDirectory(string path, Exception exception) => $"{path}: " + (exception is UnauthorizedAccessException
        ? "The directory cannot be read. Allow the current user to list it, or specify the files."
        : exception.Message);

    /// <summary>Returns the error for a file that cannot be written.</summary>
    public static ToolException Writing(string path, Exception exception) => new(exception switch
    {
        _ when path.Length == 0 => "The name of the output file is empty. Specify a file, or omit '-o' to write to standard output.",
        _ when Directory.Exists(path) => $"{path}: This is a directory. Specify a file.",
        _ when Path.GetDirectoryName(path) is { } directory && File.Exists(directory) =>
            $"{path}: '{directory}' is a file. Specify a directory that exists or can be created.",
        UnauthorizedAccessException => $"{path}: The file cannot be written. Allow the current user to write it, or specify another file.",
        _ => $"{path}: {exception.Message}",
    });
}
