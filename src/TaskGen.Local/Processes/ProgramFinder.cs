using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Windows;
using TaskGen.Analyzers.Model;
using TaskGen.Local.Execution;

namespace TaskGen.Local.Processes;

/// <summary>Splits command lines into words and finds the programs that they name.</summary>
internal static class ProgramFinder
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Splits a command line into words. Quotes are removed and nothing is expanded.</summary>
    public static string[] Words(string commandLine) =>
        [.. (OperatingSystem.IsWindows()
            ? WindowsWordReader.Read(commandLine, new Dictionary<int, PlaceholderContext>(), out _)
            : WordReader.Read(commandLine, out _)).Select(static word => word.Text)];

    /// <summary>Returns the path of a program. A name without a slash is searched in the directories of <c>PATH</c>.</summary>
    /// <exception cref="PreparationException">The program does not exist or is not executable.</exception>
    public static string Find(string program, string workingDirectory, string searchPath)
    {
        var candidates = program.Contains('/', StringComparison.Ordinal)
            ? [Path.Combine(workingDirectory, program)]
            : searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(workingDirectory, directory, program))
            .ToArray();
        var files = candidates.Where(File.Exists).ToArray();
        if (files.FirstOrDefault(IsExecutable) is { } path) return path;
        if (files.Length > 0)
        {
            throw new PreparationException("CommandLaunchFailed", $"The program '{program}' is not executable: permission denied.");
        }
        throw new PreparationException(
            "CommandProgramNotFound",
            $"The specified command program is not found: '{program}'. The command line is not run in a shell; use /bin/sh -c '…' for built-in commands and variables.");
    }

    private static bool IsExecutable(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0;
}
