using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Scheduling;

/// <summary>Work that is under way and that the endpoint waits for when it is disposed.</summary>
internal sealed class BackgroundWork
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _tasks = [];

    public void Add(Task work)
    {
        lock (_lock) _tasks.Add(work);
        _ = work.ContinueWith(Remove, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is left, including work that was added while waiting.</summary>
    public async Task WaitAsync()
    {
        while (Snapshot() is { Length: > 0 } tasks) await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task[] Snapshot()
    {
        lock (_lock) return _tasks.ToArray();
    }

    private void Remove(Task work)
    {
        lock (_lock) _tasks.Remove(work);
    }
}
