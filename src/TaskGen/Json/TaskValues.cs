using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace TaskGen;

/// <summary>Reads members of a task for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskValues
{
    /// <summary>
    /// Returns the elements of a sequence, enumerated once, so that the elements that are validated are the elements that are written.
    /// </summary>
    public static IReadOnlyList<T>? List<T>(IEnumerable<T>? source) => source switch
    {
        null => null,
        IReadOnlyList<T> list => list,
        _ => source.ToArray(),
    };

    /// <summary>Returns the list itself.</summary>
    public static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? source) => source;

    /// <summary>Returns a list with one item, or null.</summary>
    public static IReadOnlyList<T>? Single<T>(T? item)
        where T : class => item is null ? null : [item];

    /// <summary>Returns the identifiers of tasks that another task depends on, without null elements.</summary>
    public static IReadOnlyList<string>? Ids<T>(IEnumerable<T>? tasks)
    {
        if (tasks is null) return null;
        var ids = new List<string>();
        foreach (var task in tasks)
        {
            if (task is IBatchTask batchTask) ids.Add(batchTask.TaskId);
        }

        return ids;
    }

    /// <summary>Returns the identifier of a task that another task depends on, or null.</summary>
    public static string? Id<T>(T task) => (task as IBatchTask)?.TaskId;

    /// <summary>Returns the bind mounts for a sequence of sources.</summary>
    public static IReadOnlyList<ContainerHostBatchBindMountEntry>? Mounts(IEnumerable<ContainerHostDataPath>? sources) =>
        sources?.Select(static source => new ContainerHostBatchBindMountEntry { Source = source }).ToArray();

    /// <summary>Returns a URI as it is sent: escaped if it is absolute.</summary>
    public static string UriText(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString;
}
