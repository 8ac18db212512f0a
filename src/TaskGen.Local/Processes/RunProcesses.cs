using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TaskGen.Local.Processes;

/// <summary>The processes of one run of a task, including those that its programs leave behind.</summary>
/// <param name="mark">The mark of the processes.</param>
internal sealed class RunProcesses(ProcessMark mark) : IAsyncDisposable
{
    private readonly JobObject? _job = OperatingSystem.IsWindows() ? new() : null;
    private readonly ConcurrentQueue<Task> _outputs = new();

    public ProcessMark Mark { get; } = mark;

    /// <summary>Adds a process that was just started.</summary>
    public void Add(Process process)
    {
        if (OperatingSystem.IsWindows()) _job!.Add(process.SafeHandle);
    }

    /// <summary>
    /// Adds the task that copies the output of a process. It ends when the last process that inherited the output has ended.
    /// </summary>
    public void AddOutput(Task copy) => _outputs.Enqueue(copy);

    /// <summary>Ends all processes.</summary>
    /// <param name="root">The first process, or <see langword="null"/> if it is not known.</param>
    public void End(Process? root)
    {
        if (OperatingSystem.IsWindows()) _job!.End();
        ProcessTree.End(root, Mark);
    }

    /// <summary>Ends all processes, as nodes do after a run, and waits for their output.</summary>
    public async ValueTask DisposeAsync()
    {
        End(null);
        await Task.WhenAll(_outputs).ConfigureAwait(false);
        if (OperatingSystem.IsWindows()) _job!.Dispose();
    }
}
