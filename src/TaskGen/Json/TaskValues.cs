using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace TaskGen;

/// <summary>Reads members of a task the way generated code needs them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskValues
{
    /// <summary>The elements, once: what is checked is what is written, also where a sequence is computed anew at each enumeration.</summary>
    public static IReadOnlyList<T>? List<T>(IEnumerable<T>? source) => source switch
    {
        null => null,
        IReadOnlyList<T> list => list,
        _ => source.ToArray(),
    };

    /// <summary>The elements, once: a list is taken as it is.</summary>
    public static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? source) => source;

    /// <summary>A list of one, or null.</summary>
    public static IReadOnlyList<T>? Single<T>(T? item)
        where T : class => item is null ? null : [item];

    /// <summary>The ids of tasks that another task depends on; null elements are left out.</summary>
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

    /// <summary>The id of a task that another task depends on, or null.</summary>
    public static string? Id<T>(T task) => (task as IBatchTask)?.TaskId;

    /// <summary>Bind mounts that are given by their sources alone.</summary>
    public static IReadOnlyList<ContainerHostBatchBindMountEntry>? Mounts(IEnumerable<ContainerHostDataPath>? sources) =>
        sources?.Select(static source => new ContainerHostBatchBindMountEntry { Source = source }).ToArray();

    /// <summary>A URI as it is sent: escaped, where it is absolute.</summary>
    public static string UriText(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString;
}
