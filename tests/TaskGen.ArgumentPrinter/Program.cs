using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;

namespace TaskGen.ArgumentPrinter;

/// <summary>
/// A program for Windows that tests start with a command line. It appends to the file in <c>ARGUMENTS_FILE</c> a line of JSON with its
/// name and its arguments, as <c>CommandLineToArgvW</c> and as the C runtime split them.
/// </summary>
[SupportedOSPlatform("windows")]
internal static partial class Program
{
    private static void Main()
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new[] { OfShell(), OfRuntime() });
        var path = Environment.GetEnvironmentVariable("ARGUMENTS_FILE")!;

        // Both sides of a pipe write at the same time.
        while (true)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None);
                file.Write([.. line, (byte)'\n']);
                return;
            }
            catch (IOException) when (File.Exists(path))
            {
                System.Threading.Thread.Yield();
            }
        }
    }

    private static string[] OfShell()
    {
        var arguments = Split(GetCommandLine(), out var count);
        if (arguments == 0) throw new Win32Exception();
        return Read(arguments, count);
    }

    private static string[] OfRuntime()
    {
        var start = 0;
        GetMainArguments(out var count, out var arguments, out _, expandsWildcards: 0, ref start);
        return Read(arguments, count);
    }

    private static string[] Read(nint arguments, int count)
    {
        var texts = new List<string>();
        for (var i = 0; i < count; i++) texts.Add(Marshal.PtrToStringUni(Marshal.ReadIntPtr(arguments, i * nint.Size))!);
        return [.. texts];
    }

    [LibraryImport("kernel32", EntryPoint = "GetCommandLineW")]
    private static partial nint GetCommandLine();

    [LibraryImport("shell32", EntryPoint = "CommandLineToArgvW", SetLastError = true)]
    private static partial nint Split(nint commandLine, out int count);

    [LibraryImport("msvcrt", EntryPoint = "__wgetmainargs")]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static partial int GetMainArguments(
        out int count, out nint arguments, out nint environment, int expandsWildcards, ref int start);
}
