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

    private static readonly char[] Separators = OperatingSystem.IsWindows() ? ['/', '\\', ':'] : ['/'];

    /// <summary>Splits a command line into words. Quotes are removed and nothing is expanded.</summary>
    public static string[] Words(string commandLine) => Words(commandLine, OperatingSystem.IsWindows());

    /// <summary>Splits a command line into words as on Windows, or as elsewhere.</summary>
    public static string[] Words(string commandLine, bool isWindows) =>
        [.. (isWindows
            ? WindowsWordReader.Read(commandLine, new Dictionary<int, PlaceholderContext>(), out _)
            : WordReader.Read(commandLine, out _)).Select(static word => word.Text)];

    /// <summary>Returns where the program ends in a command line on Windows. Quotation marks may be anywhere in it.</summary>
    public static int EndOfProgram(string commandLine) =>
        WindowsWordReader.Read(commandLine, new Dictionary<int, PlaceholderContext>(), out _) is [var program, ..]
            ? program.End
            : commandLine.Length;

    /// <summary>
    /// Returns the path of a program. A name without a separator is searched in the directories of <c>PATH</c>; on Windows in the working
    /// directory before, and with the extensions of <c>PATHEXT</c>.
    /// </summary>
    /// <exception cref="PreparationException">The program does not exist or is not executable.</exception>
    public static string Find(string program, string workingDirectory, IReadOnlyDictionary<string, string> environment)
    {
        var files = Candidates(program, workingDirectory, environment).Where(File.Exists).ToArray();
        if (files.FirstOrDefault(IsExecutable) is { } path) return path;
        if (files.Length > 0)
        {
            throw new PreparationException("CommandLaunchFailed", $"The program '{program}' is not executable: permission denied.");
        }
        var shell = OperatingSystem.IsWindows() ? "cmd /c …" : "/bin/sh -c '…'";
        throw new PreparationException(
            "CommandProgramNotFound",
            $"The specified command program is not found: '{program}'. The command line is not run in a shell; use {shell} for built-in commands and variables.");
    }

    /// <summary>
    /// Returns the path of a program of this machine: a path that is relative to the current directory, or a name that is searched in the
    /// directories of <c>PATH</c> only. Null if it does not exist.
    /// </summary>
    public static string? FindOnHost(string program)
    {
        if (program.Length == 0) return null;
        var environment = TaskEnvironment.OfHost();
        string[] paths = program.AsSpan().IndexOfAny(Separators) >= 0
            ? [Path.GetFullPath(program)]
            : [.. PathOf(environment).Where(Path.IsPathFullyQualified).Select(directory => Path.Combine(directory, program))];
        return paths.SelectMany(path => Candidates(path, Path.GetDirectoryName(path)!, environment))
            .FirstOrDefault(static path => File.Exists(path) && IsExecutable(path));
    }

    private static IEnumerable<string> PathOf(IReadOnlyDictionary<string, string> environment) => environment.GetValueOrDefault("PATH", "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(static directory => OperatingSystem.IsWindows() ? directory.Trim('"') : directory);

    private static IEnumerable<string> Candidates(
        string program, string workingDirectory, IReadOnlyDictionary<string, string> environment)
    {
        if (program.Length == 0) return [];
        var hasDirectory = program.AsSpan().IndexOfAny(Separators) >= 0;
        var directories = hasDirectory ? [""] : PathOf(environment);
        if (!OperatingSystem.IsWindows())
        {
            return directories.Select(directory => Path.Combine(workingDirectory, directory, program));
        }

        // A name with an extension is taken as it is before others are appended, as cmd does.
        var extensions = environment.GetValueOrDefault("PATHEXT", ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries);
        string[] endings = Path.HasExtension(program) ? ["", .. extensions] : extensions;
        return directories.Prepend("")
            .SelectMany(directory => endings.Select(ending => Path.Combine(directory, program + ending)))
            .Select(path => Path.GetFullPath(path, workingDirectory));
    }

    private static bool IsExecutable(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0;
}
