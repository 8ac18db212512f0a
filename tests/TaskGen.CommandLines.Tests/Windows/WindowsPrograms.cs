using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;

namespace TaskGen.CommandLines.Tests.Windows;

/// <summary>
/// Programs of Windows that print what they get. They are started by <c>CreateProcessW</c> with a command line that nothing changes.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsPrograms : IDisposable
{
    private const string Printer = "TaskGen.ArgumentPrinter";
    private const uint NoWindow = 0x8000000;
    private const uint Infinite = uint.MaxValue;

    private readonly string _directory = Directory.CreateTempSubdirectory("taskgen-programs-").FullName;
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private readonly List<string> _copies = [];

    /// <summary>Initializes a new instance of the <see cref="WindowsPrograms"/> class.</summary>
    /// <param name="names">The names of the programs.</param>
    public WindowsPrograms(params string[] names)
    {
        // The program finds its runtime beside it.
        foreach (var name in names)
        {
            var copy = Path.Combine(AppContext.BaseDirectory, name + ".exe");
            File.Copy(BuiltProgram.PathOf(Printer), copy, overwrite: true);
            _copies.Add(copy);
        }

        Environment.SetEnvironmentVariable("ARGUMENTS_FILE", Output);
        Environment.SetEnvironmentVariable("PATH", AppContext.BaseDirectory + ";" + _path);
    }

    private string Output => Path.Combine(_directory, "arguments");

    /// <summary>Starts the printer with a command line.</summary>
    /// <returns>The arguments as <c>CommandLineToArgvW</c> and as the C runtime split them, without the program.</returns>
    public (string[] OfShell, string[] OfRuntime) Print(string commandLine)
    {
        var (shell, runtime) = Assert.Single(Run(BuiltProgram.PathOf(Printer), commandLine));
        return (shell[1..], runtime[1..]);
    }

    /// <summary>Starts cmd with a command line.</summary>
    /// <returns>What each program got, in an order of its own.</returns>
    public IReadOnlyList<(string[] OfShell, string[] OfRuntime)> RunCmd(string commandLine) =>
        Run(Environment.GetEnvironmentVariable("ComSpec")!, commandLine);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        foreach (var copy in _copies) File.Delete(copy);

        // A process that has ended can still have its working directory open on Wine.
        Wait.UntilAsync(TryDelete).GetAwaiter().GetResult();
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(_directory, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private (string[] OfShell, string[] OfRuntime)[] Run(string program, string commandLine)
    {
        File.Delete(Output);
        var line = Marshal.StringToHGlobalUni(commandLine);
        var start = new StartupInfo { Size = Marshal.SizeOf<StartupInfo>() };
        try
        {
            if (!CreateProcess(program, line, 0, 0, false, NoWindow, 0, _directory, start, out var created)) throw new Win32Exception();
            _ = WaitForSingleObject(created.Process, Infinite);
            _ = CloseHandle(created.Process);
            _ = CloseHandle(created.Thread);
        }
        finally
        {
            Marshal.FreeHGlobal(line);
        }

        if (!File.Exists(Output)) return [];
        return [.. File.ReadLines(Output).Select(static text => JsonSerializer.Deserialize<string[][]>(text)!)
            .Select(static both => (both[0], both[1]))];
    }

    [LibraryImport("kernel32", EntryPoint = "CreateProcessW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateProcess(
        string application,
        nint commandLine,
        nint processSecurity,
        nint threadSecurity,
        [MarshalAs(UnmanagedType.Bool)] bool inheritsHandles,
        uint flags,
        nint environment,
        string directory,
        in StartupInfo start,
        out CreatedProcess created);

    [LibraryImport("kernel32")]
    private static partial uint WaitForSingleObject(nint handle, uint milliseconds);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    /// <summary><c>PROCESS_INFORMATION</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct CreatedProcess
    {
        public nint Process;
        public nint Thread;
        public int ProcessId;
        public int ThreadId;
    }

    /// <summary><c>STARTUPINFOW</c>.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 104)]
    private struct StartupInfo
    {
        public int Size;
    }
}
