using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TaskGen.Local.Files;

/// <summary>Opens files without following links or waiting for the other end of a pipe, which <see cref="FileStream"/> cannot.</summary>
internal static partial class UnixFiles
{
    private const int CurrentDirectory = -100;
    private const int SymbolicLinkNoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeMask = 1;
    private const int FormatMask = 0xF000;
    private const int RegularFormat = 0x8000;

    // The values differ between systems and processors.
    private static readonly int NonBlocking = OperatingSystem.IsMacOS() ? 0x4 : 0x800;
    private static readonly int CloseOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;
    private static readonly int NoFollow = OperatingSystem.IsMacOS() ? 0x100 : IsArm ? 0x8000 : 0x20000;
    private static readonly int DirectoryOnly = OperatingSystem.IsMacOS() ? 0x100000 : IsArm ? 0x4000 : 0x10000;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    /// <summary>Opens a regular file for reading.</summary>
    /// <returns>The file, or <see langword="null"/> if there is no regular file at the path.</returns>
    public static FileStream? OpenRegular(string path) => ToStream(Open(path, NonBlocking | CloseOnExec));

    /// <summary>Opens a regular file below a directory for reading, following links nowhere.</summary>
    /// <returns>The file, or <see langword="null"/> if there is no regular file at the path.</returns>
    public static FileStream? OpenRegular(string root, IReadOnlyList<string> segments)
    {
        var directory = Open(root, DirectoryOnly | CloseOnExec);
        for (var i = 0; i < segments.Count; i++)
        {
            if (directory.IsInvalid) return null;
            using var parent = directory;
            directory = OpenAt(parent, segments[i], NoFollow | CloseOnExec | (i + 1 < segments.Count ? DirectoryOnly : NonBlocking));
        }

        return ToStream(directory);
    }

    /// <summary>Returns whether a path is a regular file, and not a link to one.</summary>
    public static bool IsRegular(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return Status(CurrentDirectory, path, SymbolicLinkNoFollow, TypeMask, out var status) == 0
                && (status.Mode & FormatMask) == RegularFormat;
        }

        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null) return false;
        if (OperatingSystem.IsWindows()) return true;
        using var file = OpenRegular(path);
        return file is not null;
    }

    private static FileStream? ToStream(SafeFileHandle handle)
    {
        if (!handle.IsInvalid && IsRegular(handle)) return new(handle, FileAccess.Read);
        handle.Dispose();
        return null;
    }

    private static bool IsRegular(SafeFileHandle handle)
    {
        if (OperatingSystem.IsLinux())
        {
            return Status(handle, "", EmptyPath, TypeMask, out var status) == 0 && (status.Mode & FormatMask) == RegularFormat;
        }
        try
        {
            _ = RandomAccess.GetLength(handle);
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenAt(SafeFileHandle directory, string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(SafeFileHandle file, string path, int flags, uint mask, out FileStatus status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int directory, string path, int flags, uint mask, out FileStatus status);

    /// <summary>The part of <c>struct statx</c> that is read; it has the same layout on all processors.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
