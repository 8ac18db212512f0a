using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace TaskGen.Tool.Files;

/// <summary>Identifies a file whatever its path is, so that a hard link to it can be recognized.</summary>
/// <param name="Volume">The volume or device.</param>
/// <param name="Number">The number of the file on it.</param>
internal readonly partial record struct FileIdentity(ulong Volume, ulong Number)
{
    private const int CurrentDirectory = -100;
    private const uint InodeNumber = 0x100;
    private const int StatusSize = 256;

    /// <summary>Returns the identity of a file; null if it does not exist, or if the system does not tell.</summary>
    public static FileIdentity? Of(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? OnWindows(path)
                : OperatingSystem.IsLinux() ? OnLinux(path)
                : OperatingSystem.IsMacOS() ? OnMacOS(path)
                : null;
        }
        catch (Exception exception) when (FileErrors.IsFileError(exception)
            || exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    [SupportedOSPlatform("windows")]
    private static FileIdentity? OnWindows(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return GetInformation(file, out var information)
            ? new(information.Volume, ((ulong)information.IndexHigh << 32) | information.IndexLow)
            : null;
    }

    // The layout of this structure is the same on all processors.
    [SupportedOSPlatform("linux")]
    private static FileIdentity? OnLinux(string path)
    {
        Span<byte> status = stackalloc byte[StatusSize];
        return GetExtendedStatus(CurrentDirectory, path, 0, InodeNumber, ref status[0]) == 0
            ? new(MemoryMarshal.Read<ulong>(status[136..]), MemoryMarshal.Read<ulong>(status[32..]))
            : null;
    }

    [SupportedOSPlatform("macos")]
    private static FileIdentity? OnMacOS(string path)
    {
        Span<byte> status = stackalloc byte[StatusSize];
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? GetStatusOnX64(path, ref status[0])
            : GetStatus(path, ref status[0]);
        return result == 0 ? new(MemoryMarshal.Read<uint>(status), MemoryMarshal.Read<ulong>(status[8..])) : null;
    }

    [LibraryImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetInformation(SafeFileHandle file, out FileInformation information);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetExtendedStatus(int directory, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(string path, ref byte status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatusOnX64(string path, ref byte status);

    // BY_HANDLE_FILE_INFORMATION
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct FileInformation
    {
        public readonly uint Attributes;
        public readonly uint CreatedLow;
        public readonly uint CreatedHigh;
        public readonly uint ReadLow;
        public readonly uint ReadHigh;
        public readonly uint WrittenLow;
        public readonly uint WrittenHigh;
        public readonly uint Volume;
        public readonly uint SizeHigh;
        public readonly uint SizeLow;
        public readonly uint LinkCount;
        public readonly uint IndexHigh;
        public readonly uint IndexLow;
    }
}
