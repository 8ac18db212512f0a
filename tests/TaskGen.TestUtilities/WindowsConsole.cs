using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace TaskGen.TestUtilities;

/// <summary>The console that this process and the programs that it starts share. Wine has one only in a terminal.</summary>
[SupportedOSPlatform("windows")]
public sealed partial class WindowsConsole : IDisposable
{
    private const int MaxProcesses = 1000;
    private const uint ParentProcess = uint.MaxValue;

    private readonly bool _isOwn;

    private WindowsConsole(bool isOwn) => _isOwn = isOwn;

    /// <summary>Attaches this process to a console of its own, and skips the test where there are no consoles.</summary>
    public static WindowsConsole Open()
    {
        Skip.IfNot(OperatingSystem.IsWindows(), "Runs on Windows only: Consoles are of Windows.");
        if (CurrentPlatform.IsWine)
        {
            Skip.If(GetCodePage() == 0, "Wine has no console outside a terminal.");
            return new(isOwn: false);
        }

        // The console of the test host has the processes of the whole run.
        _ = FreeConsole();
        Assert.True(AllocateConsole());
        return new(isOwn: true);
    }

    /// <summary>Returns the identifiers of the attached processes.</summary>
    public static int[] Processes()
    {
        var processes = new int[MaxProcesses];
        return [.. processes.Take((int)GetProcesses(processes, MaxProcesses))];
    }

    /// <summary>Gets or sets the code page in which the console reads output.</summary>
    public static uint OutputCodePage
    {
        get => GetOutputCodePage();
        set => Assert.True(SetOutputCodePage(value));
    }

    /// <summary>Sends Ctrl+C to all attached processes except this one.</summary>
    public static void PressCtrlC()
    {
        Assert.True(SetHandler(0, true));
        Assert.True(SendEvent(0, 0));
    }

    public void Dispose()
    {
        _ = SetHandler(0, false);
        if (!_isOwn) return;
        _ = FreeConsole();
        _ = AttachConsole(ParentProcess);
    }

    [LibraryImport("kernel32", EntryPoint = "GetConsoleCP")]
    private static partial uint GetCodePage();

    [LibraryImport("kernel32", EntryPoint = "GetConsoleOutputCP")]
    private static partial uint GetOutputCodePage();

    [LibraryImport("kernel32", EntryPoint = "SetConsoleOutputCP")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetOutputCodePage(uint codePage);

    [LibraryImport("kernel32", EntryPoint = "AllocConsole")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AllocateConsole();

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AttachConsole(uint process);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool FreeConsole();

    [LibraryImport("kernel32", EntryPoint = "GetConsoleProcessList")]
    private static partial uint GetProcesses([Out] int[] processes, uint count);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleCtrlHandler")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandler(nint handler, [MarshalAs(UnmanagedType.Bool)] bool isIgnored);

    [LibraryImport("kernel32", EntryPoint = "GenerateConsoleCtrlEvent")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SendEvent(uint kind, uint group);
}
