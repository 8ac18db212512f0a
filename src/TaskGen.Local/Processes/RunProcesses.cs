using System;
using System.Diagnostics;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Processes;

/// <summary>The processes of one run of a task, including those that its programs leave behind.</summary>
/// <param name="mark">The mark of the processes.</param>
/// <param name="usesGroups">Whether processes are found by their groups, and not by their marks.</param>
internal sealed class RunProcesses(ProcessMark mark, bool usesGroups)
{
    private JobObject? _job;

    public ProcessMark Mark { get; } = mark;

    /// <summary>Gets the groups of the processes, where they are found by their groups.</summary>
    public ProcessGroups? Groups { get; } = usesGroups ? new() : null;

    /// <summary>Gets the job object in which processes are started.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The system has no resources for it.</exception>
    [SupportedOSPlatform("windows")]
    public JobObject Job => LazyInitializer.EnsureInitialized(ref _job, static () => new JobObject());

    /// <summary>Ends all processes.</summary>
    /// <param name="root">The first process, or <see langword="null"/> if it is not known.</param>
    /// <returns>Whether none is left. On Windows, they may need a moment to end.</returns>
    public bool End(Process? root)
    {
        if (!OperatingSystem.IsWindows()) return Groups?.End() ?? ProcessTree.End(root, Mark);
        _job?.End();
        return true;
    }

    /// <summary>Ends all processes and waits for their end, as nodes do after a run.</summary>
    /// <returns>Whether none is left.</returns>
    public async Task<bool> EndAsync()
    {
        var isEnded = End(null);
        if (!OperatingSystem.IsWindows() || _job is null) return isEnded;
        isEnded = await _job.WaitUntilEmptyAsync().ConfigureAwait(false);
        _job.Dispose();
        return isEnded;
    }
}
