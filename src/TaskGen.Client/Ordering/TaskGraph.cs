using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Client.Ordering;
using TaskGen.Validation.Dependencies;

namespace TaskGen.Client;

/// <summary>
/// Represents tasks and their dependencies. Sorts each task after its dependencies, and finds invalid dependencies before anything is
/// sent.
/// </summary>
/// <remarks>
/// Dependencies are read from the bodies of the tasks, <c>dependsOn.taskIds</c> and <c>dependsOn.taskIdRanges</c>. Ids are compared
/// ignoring case, and a range represents the ids that are its integers in plain decimal. The service accepts tasks in any order; sorted
/// tasks are easier to follow, and matter for a job that ends as soon as its tasks have completed.
/// </remarks>
/// <typeparam name="T">The type of the tasks.</typeparam>
public sealed class TaskGraph<T>
    where T : IBatchTask
{
    internal TaskGraph(
        IReadOnlyList<T> ordered,
        IReadOnlyList<IReadOnlyList<string>> cycles,
        IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
    {
        Ordered = ordered;
        Cycles = cycles;
        Missing = missing;
        Duplicates = duplicates;
    }

    /// <summary>
    /// Gets all tasks, each after its dependencies, otherwise in their original order. The tasks of a cycle are adjacent.
    /// </summary>
    public IReadOnlyList<T> Ordered { get; }

    /// <summary>Gets the cycles: ids of which each depends on the next and the last on the first, so none of them can run.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles { get; }

    /// <summary>Gets the dependencies that no task satisfies, so the tasks that depend on them never run.</summary>
    public IReadOnlyList<MissingDependency> Missing { get; }

    /// <summary>Gets the ids of more than one task, ignoring case; the service rejects all except the first.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    /// <summary>Gets a value indicating whether there are no cycles, missing dependencies, or duplicates.</summary>
    public bool IsValid => Cycles.Count + Missing.Count + Duplicates.Count == 0;

    /// <summary>Returns the sorted tasks, or throws an exception that lists every problem.</summary>
    /// <returns>The tasks, each after its dependencies.</returns>
    /// <exception cref="TaskGraphException">There are cycles, missing dependencies, or duplicates.</exception>
    public IReadOnlyList<T> OrThrow() => IsValid ? Ordered : throw new TaskGraphException(Cycles, Missing, Duplicates);
}

/// <summary>Creates instances of <see cref="TaskGraph{T}"/>.</summary>
public static class TaskGraph
{
    /// <summary>Reads the dependencies of tasks.</summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">The tasks. The sequence is enumerated completely, once.</param>
    /// <param name="existingIds">The identifiers of tasks that the job already has.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    /// <exception cref="TaskValidationException">The service would reject a value that is known only at run time.</exception>
    public static TaskGraph<T> Create<T>(IEnumerable<T> tasks, IEnumerable<string>? existingIds = null)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        var list = tasks.ToList();
        var nodes = new List<TaskNode>(list.Count);
        foreach (var task in list) nodes.Add(DependencyReader.Read(task));

        var known = new IdIndex(nodes, existingIds ?? []);
        var components = new DependencyGraph(nodes, known).Components();
        var ordered = new List<T>(list.Count);
        var cycles = new List<IReadOnlyList<string>>();
        foreach (var component in components)
        {
            foreach (var node in component.Tasks) ordered.Add(list[node]);
            if (component.Cycle.Count > 0) cycles.Add(component.Cycle.Select(node => nodes[node].Id).ToArray());
        }

        var missing = known.Missing().Select(static ids => new MissingDependency(
            ids.TaskId, ids.Id, ids.Range is { } range ? new TaskIdRange { Start = range.Start, End = range.End } : null));
        return new(ordered, cycles, [.. missing], known.Duplicates);
    }

    /// <summary>Sorts tasks so that each comes after its dependencies, otherwise in their original order.</summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">The tasks. The sequence is enumerated completely, once.</param>
    /// <param name="existingIds">The identifiers of tasks that the job already has.</param>
    /// <returns>The tasks, each after its dependencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    /// <exception cref="TaskGraphException">There are cycles, missing dependencies, or duplicates.</exception>
    /// <exception cref="TaskValidationException">The service would reject a value that is known only at run time.</exception>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> tasks, IEnumerable<string>? existingIds = null)
        where T : IBatchTask => Create(tasks, existingIds).OrThrow();
}
