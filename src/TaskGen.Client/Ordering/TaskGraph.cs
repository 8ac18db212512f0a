using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Client.Ordering;

namespace TaskGen.Client;

/// <summary>Tasks and what they depend on: brings them into an order in which each comes after those that it needs, and finds what can't be, before anything is sent.</summary>
/// <remarks>
/// Dependencies are read from the tasks' own bodies, <c>dependsOn.taskIds</c> and <c>dependsOn.taskIdRanges</c>; ids count without regard to case, and a range
/// means the ids that are its integers in plain decimal. The service takes tasks in any order: it is people, and jobs that end early, that want an order.
/// </remarks>
/// <typeparam name="T">The tasks' type.</typeparam>
public sealed class TaskGraph<T>
    where T : IBatchTask
{
    internal TaskGraph(IReadOnlyList<T> ordered, IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
    {
        Ordered = ordered;
        Cycles = cycles;
        Missing = missing;
        Duplicates = duplicates;
    }

    /// <summary>All tasks, each after those that it depends on, else as they were given. Tasks of a cycle stand together.</summary>
    public IReadOnlyList<T> Ordered { get; }

    /// <summary>Ids that depend on each other, each on the next and the last on the first: none of them could ever run.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles { get; }

    /// <summary>Ids that tasks depend on and nobody adds: whoever depends on them would wait for ever.</summary>
    public IReadOnlyList<MissingDependency> Missing { get; }

    /// <summary>Ids that more than one task has, without regard to case; the service would refuse all but the first.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    /// <summary>Whether there is nothing to complain of.</summary>
    public bool IsSound => Cycles.Count + Missing.Count + Duplicates.Count == 0;

    /// <summary>The tasks in order, or an exception that names what is wrong.</summary>
    /// <exception cref="TaskGraphException">There are cycles, missing or double ids.</exception>
    public IReadOnlyList<T> OrThrow() => IsSound ? Ordered : throw new TaskGraphException(Cycles, Missing, Duplicates);
}

/// <summary>Makes a <see cref="TaskGraph{T}"/>.</summary>
public static class TaskGraph
{
    /// <summary>Reads the dependencies of tasks.</summary>
    /// <param name="tasks">The tasks; read once, whole.</param>
    /// <param name="existingIds">Ids of tasks that are in the job already, and so aren't missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    /// <exception cref="TaskValidationException">A value of a task is one that the service refuses.</exception>
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

        return new(ordered, cycles, known.Missing(), known.Duplicates);
    }

    /// <summary>The tasks, each after those that it depends on, else as they were given.</summary>
    /// <param name="tasks">The tasks; read once, whole.</param>
    /// <param name="existingIds">Ids of tasks that are in the job already, and so aren't missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    /// <exception cref="TaskGraphException">There are cycles, missing or double ids.</exception>
    /// <exception cref="TaskValidationException">A value of a task is one that the service refuses.</exception>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> tasks, IEnumerable<string>? existingIds = null)
        where T : IBatchTask => Create(tasks, existingIds).OrThrow();
}
