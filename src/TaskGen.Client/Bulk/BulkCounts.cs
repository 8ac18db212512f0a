using System.Threading;
using TaskGen.Client.Diagnostics;

namespace TaskGen.Client.Bulk;

/// <summary>Counts what happens while many tasks are added, for progress reports and the meter.</summary>
internal sealed class BulkCounts
{
    private long _read;
    private long _added;
    private long _failed;
    private long _retried;
    private long _requests;
    private long _split;
    private long _bytes;

    public AddTasksProgress Snapshot() => new(
        Volatile.Read(ref _read),
        Volatile.Read(ref _added),
        Volatile.Read(ref _failed),
        Volatile.Read(ref _retried),
        Volatile.Read(ref _requests),
        Volatile.Read(ref _split),
        Volatile.Read(ref _bytes));

    public void TaskRead() => Interlocked.Increment(ref _read);

    public void Outcomes(int added, int failed)
    {
        if (added > 0)
        {
            Interlocked.Add(ref _added, added);
            ClientTelemetry.Added.Add(added);
        }

        if (failed > 0)
        {
            Interlocked.Add(ref _failed, failed);
            ClientTelemetry.Failed.Add(failed);
        }
    }

    public void Retried(int tasks)
    {
        Interlocked.Add(ref _retried, tasks);
        ClientTelemetry.Retried.Add(tasks);
    }

    public void RequestSplit()
    {
        Interlocked.Increment(ref _split);
        ClientTelemetry.Split.Add(1);
    }

    public void RequestSent(int bytes)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _bytes, bytes);
        ClientTelemetry.Bytes.Add(bytes);
    }
}
