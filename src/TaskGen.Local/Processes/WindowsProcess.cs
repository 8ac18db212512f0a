using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using TaskGen.Local.Files;

namespace TaskGen.Local.Processes;

/// <summary>
/// A process that is a member of a job object from its first instruction, and that inherits nothing but its standard streams. It has a
/// hidden console of its own, so that Ctrl+C in the console of this process does not reach it. <see cref="System.Diagnostics.Process"/>
/// can do neither.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsProcess : IDisposable
{
    private const uint CreationFlags = UnicodeEnvironment | ExtendedStartupInfo | NoWindow;
    private const uint UnicodeEnvironment = 0x400;
    private const uint ExtendedStartupInfo = 0x80000;
    private const uint NoWindow = 0x8000000;
    private const int UseStandardHandles = 0x100;
    private const nuint HandleList = 0x20002;
    private const nuint JobList = 0x2000D;
    private const uint AppendData = 0x4;
    private const uint ReadAttributes = 0x80;
    private const uint Synchronize = 0x100000;
    private const uint GenericRead = 0x80000000;
    private const uint ShareAll = 7;
    private const uint OpenExisting = 3;
    private const uint OpenAlways = 4;
    private const uint InheritedFlag = 1;
    private const uint SameAccess = 2;

    private readonly SafeProcessHandle _handle;

    private WindowsProcess(SafeProcessHandle handle) => _handle = handle;

    /// <summary>Gets the exit code of the process, after it ended.</summary>
    public int ExitCode => GetExitCode(_handle, out var code) ? (int)code : throw new Win32Exception();

    /// <summary>Starts a process whose output is appended to files and whose input is empty.</summary>
    /// <exception cref="Win32Exception">The process cannot be started.</exception>
    public static WindowsProcess Start(
        string commandLine,
        string workingDirectory,
        IReadOnlyDictionary<string, string> environment,
        string standardOutput,
        string standardError,
        JobObject job)
    {
        using var input = Open("NUL", GenericRead, OpenExisting);
        using var output = OpenOutput(standardOutput);
        using var error = OpenOutput(standardError);
        nint[] inherited = [input.DangerousGetHandle(), output.DangerousGetHandle(), error.DangerousGetHandle()];
        using var jobHandle = job.Open();
        using var attributes = new AttributeList([(HandleList, inherited), (JobList, [jobHandle.Value])]);
        var start = new StartupInfo
        {
            Size = Marshal.SizeOf<StartupInfo>(),
            Flags = UseStandardHandles,
            Input = inherited[0],
            Output = inherited[1],
            Error = inherited[2],
            Attributes = attributes.Pointer,
        };

        // The system may change the text of the command line.
        var (line, variables) = (Marshal.StringToHGlobalUni(commandLine), Marshal.StringToHGlobalUni(Block(environment)));
        try
        {
            // Other programs that this process starts would inherit the handles too, so they can be inherited for a moment only.
            foreach (var handle in inherited)
            {
                if (!SetHandleInformation(handle, InheritedFlag, InheritedFlag)) throw new Win32Exception();
            }

            if (!CreateProcess(null, line, 0, 0, true, CreationFlags, variables, workingDirectory, start, out var created))
            {
                throw new Win32Exception();
            }
            _ = CloseHandle(created.Thread);
            return new(new SafeProcessHandle(created.Process, ownsHandle: true));
        }
        finally
        {
            Marshal.FreeHGlobal(line);
            Marshal.FreeHGlobal(variables);
        }
    }

    /// <summary>Waits until the process ended.</summary>
    public async Task WaitForExitAsync(CancellationToken cancellationToken)
    {
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var wait = new ProcessWaitHandle(_handle);
        var registration = ThreadPool.RegisterWaitForSingleObject(
            wait, static (state, _) => ((TaskCompletionSource)state!).TrySetResult(), exited, Timeout.Infinite, executeOnlyOnce: true);
        try
        {
            await exited.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            registration.Unregister(null);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static string Block(IReadOnlyDictionary<string, string> environment) => string.Concat(
        environment.OrderBy(static variable => variable.Key, StringComparer.OrdinalIgnoreCase)
            .Select(static variable => $"{variable.Key}={variable.Value}\0")) + "\0";

    private static SafeFileHandle OpenOutput(string path) =>
        Open(WindowsPaths.Extend(Path.GetFullPath(path)), AppendData | ReadAttributes | Synchronize, OpenAlways);

    private static SafeFileHandle Open(string path, uint access, uint mode)
    {
        var handle = CreateFile(path, access, ShareAll, 0, mode, 0, 0);
        if (!handle.IsInvalid) return handle;
        var exception = new Win32Exception();
        handle.Dispose();
        throw exception;
    }

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path, uint access, uint share, nint security, uint mode, uint flags, nint template);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandleInformation(nint handle, uint mask, uint flags);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool DuplicateHandle(
        nint sourceProcess,
        SafeProcessHandle source,
        nint targetProcess,
        out SafeWaitHandle target,
        uint access,
        [MarshalAs(UnmanagedType.Bool)] bool inherits,
        uint options);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();

    [LibraryImport("kernel32", EntryPoint = "CreateProcessW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateProcess(
        string? application,
        nint commandLine,
        nint processSecurity,
        nint threadSecurity,
        [MarshalAs(UnmanagedType.Bool)] bool inheritsHandles,
        uint flags,
        nint environment,
        string directory,
        in StartupInfo start,
        out CreatedProcess created);

    [LibraryImport("kernel32", EntryPoint = "GetExitCodeProcess", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetExitCode(SafeProcessHandle process, out uint exitCode);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    [LibraryImport("kernel32", EntryPoint = "InitializeProcThreadAttributeList", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool InitializeAttributes(nint list, int count, int flags, ref nuint size);

    [LibraryImport("kernel32", EntryPoint = "UpdateProcThreadAttribute", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool UpdateAttribute(
        nint list, uint flags, nuint attribute, nint value, nuint size, nint previous, nint returnedSize);

    [LibraryImport("kernel32", EntryPoint = "DeleteProcThreadAttributeList")]
    private static partial void DeleteAttributes(nint list);

    /// <summary>A second handle for the process: the thread that waits for it may do so until after the first is closed.</summary>
    private sealed class ProcessWaitHandle : WaitHandle
    {
        public ProcessWaitHandle(SafeProcessHandle process)
        {
            if (!DuplicateHandle(GetCurrentProcess(), process, GetCurrentProcess(), out var handle, 0, false, SameAccess))
            {
                var exception = new Win32Exception();
                handle.Dispose();
                throw exception;
            }

            SafeWaitHandle = handle;
        }
    }

    /// <summary>A list of attributes, each a list of handles.</summary>
    private sealed class AttributeList : IDisposable
    {
        private readonly List<nint> _memory = [];

        public AttributeList((nuint Attribute, nint[] Handles)[] attributes)
        {
            nuint size = 0;
            _ = InitializeAttributes(0, attributes.Length, 0, ref size);
            var list = Allocate((int)size);
            try
            {
                if (!InitializeAttributes(list, attributes.Length, 0, ref size)) throw new Win32Exception();
                Pointer = list;
                foreach (var (attribute, handles) in attributes)
                {
                    var value = Allocate(handles.Length * nint.Size);
                    Marshal.Copy(handles, 0, value, handles.Length);
                    var isSet = UpdateAttribute(Pointer, 0, attribute, value, (nuint)(handles.Length * nint.Size), 0, 0);
                    if (!isSet) throw new Win32Exception();
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public nint Pointer { get; }

        public void Dispose()
        {
            if (Pointer != 0) DeleteAttributes(Pointer);
            foreach (var memory in _memory) Marshal.FreeHGlobal(memory);
        }

        private nint Allocate(int size)
        {
            var memory = Marshal.AllocHGlobal(size);
            _memory.Add(memory);
            return memory;
        }
    }

    /// <summary><c>PROCESS_INFORMATION</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct CreatedProcess
    {
        public nint Process;
        public nint Thread;
        public int ProcessId;
        public int ThreadId;
    }

    /// <summary><c>STARTUPINFOEXW</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct StartupInfo
    {
        public int Size;
        public nint Reserved;
        public nint Desktop;
        public nint Title;
        public int X;
        public int Y;
        public int Width;
        public int Height;
        public int Columns;
        public int Rows;
        public int FillAttribute;
        public int Flags;
        public short ShowWindow;
        public short Reserved2Size;
        public nint Reserved2;
        public nint Input;
        public nint Output;
        public nint Error;
        public nint Attributes;
    }
}
