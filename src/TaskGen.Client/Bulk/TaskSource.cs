using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Client.Bulk;

/// <summary>Adapts synchronous and asynchronous sources of tasks.</summary>
internal static class TaskSource
{
    public static IAsyncEnumerable<IBatchTask?> From<T>(IEnumerable<T> tasks)
        where T : IBatchTask => Read(tasks);

    public static IAsyncEnumerable<IBatchTask?> From<T>(IAsyncEnumerable<T> tasks)
        where T : IBatchTask => Read(tasks);

#pragma warning disable CS1998 // The source is synchronous.
    private static async IAsyncEnumerable<IBatchTask?> Read<T>(IEnumerable<T> tasks)
        where T : IBatchTask
    {
        foreach (var task in tasks) yield return task;
    }
#pragma warning restore CS1998

    private static async IAsyncEnumerable<IBatchTask?> Read<T>(
        IAsyncEnumerable<T> tasks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        await foreach (var task in tasks.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return task;
    }
}
