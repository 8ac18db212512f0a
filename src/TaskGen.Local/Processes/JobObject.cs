using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

namespace TaskGen.Local.Processes;

/// <summary>
/// A job object of Windows. Processes of the job start others in the same job, and the system ends all of them when the last handle of
/// the job is closed, however this process ends.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class JobObject : IDisposable
{
    /// <summary>The exit code of the processes that a job ended.</summary>
    public const int KilledExitCode = -1;

    private const int BasicAccountingInformation = 1;
    private const int ExtendedLimitInformation = 9;
    private const uint KillOnClose = 0x2000;
    private const int MaxRounds = 200;
    private const int MaxDelay = 20;

    private readonly SafeFileHandle _handle;

    public JobObject()
    {
        _handle = Create(0, 0);
        var limits = new ExtendedLimits { LimitFlags = KillOnClose };
        if (_handle.IsInvalid || !SetInformation(_handle, ExtendedLimitInformation, limits, (uint)Marshal.SizeOf<ExtendedLimits>()))
        {
            var exception = new Win32Exception();
            _handle.Dispose();
            throw exception;
        }
    }

    /// <summary>Initializes a new instance of the <see cref="JobObject"/> class with a handle of an existing job.</summary>
    internal JobObject(SafeFileHandle handle) => _handle = handle;

    /// <summary>Keeps the job open while a process is started in it.</summary>
    /// <exception cref="Win32Exception">The job is closed, and starts no further process.</exception>
    public HandleReference Open() => new(_handle);

    /// <summary>Ends all processes of the job. Several threads may call this.</summary>
    public void End()
    {
        try
        {
            if (Terminate(_handle, unchecked((uint)KilledExitCode))) return;
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        // Where the system rejects that, it still ends them with the last handle.
        _handle.Dispose();
    }

    /// <summary>Waits until no process is left, for some seconds. Their files can be deleted afterwards.</summary>
    /// <returns>
    /// Whether no process is left. A process that waits for a driver or a debugger can outlive the job, and of a job that is closed it is
    /// not known.
    /// </returns>
    public async Task<bool> WaitUntilEmptyAsync(int maxRounds = MaxRounds)
    {
        for (var round = 0; round < maxRounds; round++)
        {
            switch (CountProcesses())
            {
                case 0:
                    return true;
                case null:
                    return false;
            }

            await Task.Delay(Math.Min(round, MaxDelay)).ConfigureAwait(false);
        }

        return false;
    }

    public void Dispose() => _handle.Dispose();

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true)]
    private static partial SafeFileHandle Create(nint attributes, nint name);

    [LibraryImport("kernel32", EntryPoint = "SetInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformation(SafeFileHandle job, int kind, in ExtendedLimits limits, uint size);

    [LibraryImport("kernel32", EntryPoint = "QueryInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool QueryInformation(SafeFileHandle job, int kind, out Accounting accounting, uint size, nint returnedSize);

    [LibraryImport("kernel32", EntryPoint = "TerminateJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Terminate(SafeFileHandle job, uint exitCode);

    private uint? CountProcesses()
    {
        try
        {
            var size = (uint)Marshal.SizeOf<Accounting>();
            return QueryInformation(_handle, BasicAccountingInformation, out var accounting, size, 0) ? accounting.ActiveProcesses : null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary><c>JOBOBJECT_BASIC_ACCOUNTING_INFORMATION</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Accounting
    {
        public long TotalUserTime;
        public long TotalKernelTime;
        public long ThisPeriodTotalUserTime;
        public long ThisPeriodTotalKernelTime;
        public uint TotalPageFaultCount;
        public uint TotalProcesses;
        public uint ActiveProcesses;
        public uint TotalTerminatedProcesses;
    }

    /// <summary><c>JOBOBJECT_EXTENDED_LIMIT_INFORMATION</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtendedLimits
    {
        public long PerProcessUserTimeLimit;
        public long PerJobUserTimeLimit;
        public uint LimitFlags;
        public nuint MinimumWorkingSetSize;
        public nuint MaximumWorkingSetSize;
        public uint ActiveProcessLimit;
        public nuint Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperationCount;
        public ulong WriteOperationCount;
        public ulong OtherOperationCount;
        public ulong ReadTransferCount;
        public ulong WriteTransferCount;
        public ulong OtherTransferCount;
        public nuint ProcessMemoryLimit;
        public nuint JobMemoryLimit;
        public nuint PeakProcessMemoryUsed;
        public nuint PeakJobMemoryUsed;
    }
}
