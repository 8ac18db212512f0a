using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace TaskGen.CommandLines.Tests;

/// <summary>The shells of this machine, and a program that prints the arguments which it is given.</summary>
internal static class Shells
{
    /// <summary>A program that prints each of its arguments, and a NUL after it.</summary>
    public static readonly string Printer = MakePrinter();

    /// <summary>The shells of this machine. Programs on Wine see those of the host, but cannot start them.</summary>
    public static readonly IReadOnlyList<string> Installed =
        [.. new[] { "/bin/dash", "/bin/bash", "/usr/bin/zsh" }.Where(static path => !OperatingSystem.IsWindows() && File.Exists(path))];

    /// <summary>How many random cases are tried; TASKGEN_SHELL_CASES sets another number.</summary>
    public static int Cases { get; } = int.TryParse(Environment.GetEnvironmentVariable("TASKGEN_SHELL_CASES"), out var cases)
        ? cases
        : 400;

    /// <summary>How many random cases are tried where no process is started.</summary>
    public static int ModelCases => Math.Max(Cases * 25, 10_000);

    /// <summary>How many random cases are tried with PowerShell's engine, which takes its time.</summary>
    public static int EngineCases => Math.Max(Cases * 2, 2_000);

    public static void SkipIfNoneIsInstalled() => Skip.If(Installed.Count == 0, "Neither dash, bash nor zsh is installed.");

    private static string MakePrinter()
    {
        var directory = Directory.CreateTempSubdirectory("taskgen-printer-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        var path = Path.Combine(directory.FullName, "print-arguments");
        File.WriteAllText(path, "#!/bin/sh\nfor argument do printf '%s\\0' \"$argument\"; done\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Starts a command line as a node does, without a shell; gives the arguments that the printer got.</summary>
    public static string[] Run(string commandLine, string? directory = null, string? programs = null)
    {
        var output = Run(CommandTemplate.Words(commandLine), directory ?? "/", programs, new Dictionary<string, string>());
        return output.Length == 0 ? [] : output[..^1].Split('\0');
    }

    /// <summary>Starts a program; returns what it writes.</summary>
    public static string Run(
        IReadOnlyList<string> words, string directory, string? programs, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(words[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = directory,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (programs is not null) start.Environment["PATH"] = programs + ":" + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in variables) start.Environment[name] = value;
        foreach (var word in words.Skip(1)) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, string.Join(' ', words) + "\n" + error.Result);
        return output;
    }
}
