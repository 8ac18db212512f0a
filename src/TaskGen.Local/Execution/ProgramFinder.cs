using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Windows;

namespace TaskGen.Local.Execution;

/// <summary>Command lines, and the programs that they name.</summary>
internal static class ProgramFinder
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The words of a command line; quotes are taken away, and nothing is expanded.</summary>
    public static string[] Words(string commandLine) =>
        [.. (OperatingSystem.IsWindows() ? WindowsWordReader.Read(commandLine, new Dictionary<int, PlaceholderContext>(), out _) : WordReader.Read(commandLine, out _)).Select(static word => word.Text)];

    /// <summary>The path of a program: as it is where it has a slash, else in one of the directories of <c>PATH</c>.</summary>
    /// <exception cref="PreparationException">There is no such program, or it must not be run.</exception>
    public static string Find(string program, string workingDirectory, string searchPath)
    {
        var candidates = program.Contains('/', StringComparison.Ordinal)
            ? [Path.Combine(workingDirectory, program)]
            : searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(directory => Path.Combine(workingDirectory, directory, program)).ToArray();
        var files = candidates.Where(File.Exists).ToArray();
        if (files.FirstOrDefault(IsExecutable) is { } path) return path;
        if (files.Length > 0) throw new PreparationException("CommandLaunchFailed", $"The program '{program}' may not be executed: permission denied");
        throw new PreparationException("CommandProgramNotFound", $"The specified command program is not found: '{program}'. No shell runs the command line: built-ins and variables need /bin/sh -c '…'");
    }

    private static bool IsExecutable(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0;
}
