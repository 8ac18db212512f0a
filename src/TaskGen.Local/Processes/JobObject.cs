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
    private const int BasicAccountingInformation = 1;
    private const int ExtendedLimitInformation = 9;
    private const uint KillOnClose = 0x2000;
    private const uint KilledExitCode = uint.MaxValue;
    private const int MaxRounds = 200;
    private const int MaxDelay = 20;

    private readonly SafeFileHandle _handle;

    public JobObject()
    {
        _handle = Create(0, 0);
        var limits = new ExtendedLimits { LimitFlags = KillOnClose };
        if (_handle.IsInvalid || !SetInformation(_handle, ExtendedLimitInformation, limits, (uint)Marshal.SizeOf<ExtendedLimits>()))
        {
            throw new Win32Exception();
        }
    }

    /// <summary>Gets the handle, for processes that are started in the job.</summary>
    public SafeFileHandle Handle => _handle;

    /// <summary>Ends all processes of the job.</summary>
    public void End() => _ = Terminate(_handle, KilledExitCode);

    /// <summary>Waits until no process is left. Their files can be deleted afterwards.</summary>
    public async Task WaitUntilEmptyAsync()
    {
        for (var round = 0; round < MaxRounds && HasProcesses(); round++)
        {
            await Task.Delay(Math.Min(round, MaxDelay)).ConfigureAwait(false);
        }
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

    private bool HasProcesses() =>
        QueryInformation(_handle, BasicAccountingInformation, out var accounting, (uint)Marshal.SizeOf<Accounting>(), 0)
            && accounting.ActiveProcesses > 0;

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
