using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TaskGen.TestUtilities;

/// <summary>
/// A program of Windows that runs for a long time. An argument tells its processes apart from those of other programs and tests.
/// </summary>
public sealed partial class WindowsPing
{
    private const int BasicInformation = 0;

    // The layout of 64-bit processes.
    private const int ParametersOffset = 0x20;
    private const int CommandLineOffset = 0x70;

    private readonly string _timeout = Random.Shared.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gets the command line.</summary>
    public string CommandLine => $"ping -n 1000 -w {_timeout} 127.0.0.1";

    /// <summary>Returns the identifiers of the running processes with this command line.</summary>
    public int[] Processes()
    {
        var processes = Process.GetProcessesByName("ping");
        try
        {
            return [.. processes.Where(process => CommandLineOf(process).Contains(_timeout, StringComparison.Ordinal))
                .Select(static process => process.Id)];
        }
        finally
        {
            foreach (var process in processes) process.Dispose();
        }
    }

    private static string CommandLineOf(Process process)
    {
        try
        {
            var handle = process.SafeHandle;
            if (Query(handle, BasicInformation, out var basic, Marshal.SizeOf<BasicProcessInformation>(), out _) != 0) return "";
            var parameters = ReadPointer(handle, basic.Environment + ParametersOffset);
            var length = Read(handle, parameters + CommandLineOffset, new byte[2]) is { } bytes ? BitConverter.ToUInt16(bytes) : 0;
            var text = ReadPointer(handle, parameters + CommandLineOffset + nint.Size);
            return Read(handle, text, new byte[length]) is { } characters ? System.Text.Encoding.Unicode.GetString(characters) : "";
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended meanwhile, or belongs to another user.
            return "";
        }
    }

    private static nint ReadPointer(SafeProcessHandle process, nint address) =>
        Read(process, address, new byte[nint.Size]) is { } bytes ? (nint)BitConverter.ToInt64(bytes) : 0;

    private static byte[]? Read(SafeProcessHandle process, nint address, byte[] buffer) =>
        ReadMemory(process, address, buffer, buffer.Length, 0) ? buffer : null;

    [LibraryImport("ntdll", EntryPoint = "NtQueryInformationProcess")]
    private static partial int Query(
        SafeProcessHandle process, int kind, out BasicProcessInformation information, int size, out int returnedSize);

    [LibraryImport("kernel32", EntryPoint = "ReadProcessMemory")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadMemory(SafeProcessHandle process, nint address, [Out] byte[] buffer, nint size, nint readSize);

    /// <summary><c>PROCESS_BASIC_INFORMATION</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct BasicProcessInformation
    {
        public nint ExitStatus;
        public nint Environment;
        public nint AffinityMask;
        public nint BasePriority;
        public nint ProcessId;
        public nint ParentId;
    }
}
