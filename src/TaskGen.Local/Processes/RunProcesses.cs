using System;
using System.Diagnostics;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Local.Processes;

/// <summary>The processes of one run of a task, including those that its programs leave behind.</summary>
/// <param name="mark">The mark of the processes.</param>
internal sealed class RunProcesses(ProcessMark mark) : IAsyncDisposable
{
    private readonly JobObject? _job = OperatingSystem.IsWindows() ? new() : null;

    public ProcessMark Mark { get; } = mark;

    /// <summary>Gets the job object in which processes are started.</summary>
    [SupportedOSPlatform("windows")]
    public JobObject Job => _job!;

    /// <summary>Ends all processes.</summary>
    /// <param name="root">The first process, or <see langword="null"/> if it is not known.</param>
    public void End(Process? root)
    {
        if (OperatingSystem.IsWindows()) _job!.End();
        ProcessTree.End(root, Mark);
    }

    /// <summary>Ends all processes, as nodes do after a run.</summary>
    public async ValueTask DisposeAsync()
    {
        End(null);
        if (!OperatingSystem.IsWindows()) return;
        await _job!.WaitUntilEmptyAsync().ConfigureAwait(false);
        _job.Dispose();
    }
}
