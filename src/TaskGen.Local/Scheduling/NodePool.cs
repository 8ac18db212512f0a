using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>The nodes, and the queue of tasks that are ready to run on them. Used under the lock of <see cref="JobStore"/>.</summary>
internal sealed class NodePool
{
    // How many tasks that do not fit are skipped in one pass, and how often one task may be skipped before the others wait for it.
    private const int MaxSkippedTasks = 64;
    private const int MaxTimesSkipped = 200;

    private readonly PriorityQueue<LocalTask, (int Priority, long Number)> _ready = new();
    private readonly int _maxRunningSlots;
    private int _runningSlots;

    public NodePool(LocalBatchOptions options, string root)
    {
        var processors = Environment.ProcessorCount;
        SlotsPerNode = options.SlotsPerNode ?? Math.Max(processors, 4);
        var ids = Enumerable.Range(1, options.NodeCount ?? processors)
            .Select(static i => "node-" + i.ToString(CultureInfo.InvariantCulture));
        Nodes = [.. ids.Select(id => new LocalNode(id, Path.Combine(root, id), SlotsPerNode))];
        var isConfigured = options.NodeCount is not null || options.SlotsPerNode is not null;
        _maxRunningSlots = options.MaxRunningSlots ?? (isConfigured ? Nodes.Count * SlotsPerNode : processors);
    }

    public IReadOnlyList<LocalNode> Nodes { get; }

    public int SlotsPerNode { get; }

    /// <summary>Returns whether the nodes have the slots that a task requires, occupied or not.</summary>
    public bool CanRun(LocalTask task) =>
        task.RequiredSlots <= SlotsPerNode && task.Instances <= Nodes.Count(node => !IsFailed(task.Job, node));

    /// <summary>Queues a task, unless it waits for others or is not active.</summary>
    public void Enqueue(LocalTask task)
    {
        if (task is { State: TaskState.Active, OpenDependencies: 0 })
        {
            _ready.Enqueue(task, (-(task.Job.Definition.Priority ?? 0), task.Number));
        }
    }

    /// <summary>Takes the tasks from the queue that fit on the nodes, and reserves their slots.</summary>
    /// <param name="start">Starts a task on its nodes.</param>
    public void StartReadyTasks(Action<LocalTask, IReadOnlyList<LocalNode>> start)
    {
        var skipped = new List<(LocalTask Task, (int, long) Priority)>();
        while (skipped.Count < MaxSkippedTasks && _runningSlots < _maxRunningSlots && _ready.TryDequeue(out var task, out var priority))
        {
            if (!IsReady(task) || !CanRun(task)) continue;
            if (IsAtJobLimit(task.Job) || Place(task) is not { } nodes)
            {
                skipped.Add((task, priority));
                if (++task.TimesSkipped > MaxTimesSkipped) break;
                continue;
            }

            foreach (var node in nodes) node.FreeSlots -= task.RequiredSlots;
            _runningSlots += task.RequiredSlots * nodes.Length;
            task.TimesSkipped = 0;
            start(task, nodes);
        }

        foreach (var (task, priority) in skipped) _ready.Enqueue(task, priority);
    }

    /// <summary>Frees the slots of a run that ended.</summary>
    public void Release(TaskRun run)
    {
        foreach (var node in run.Nodes) node.FreeSlots += run.Task.RequiredSlots;
        _runningSlots -= run.Task.RequiredSlots * run.Nodes.Count;
    }

    private static bool IsReady(LocalTask task) =>
        task is { IsDeleted: false, State: TaskState.Active, Run: null, OpenDependencies: 0, Job.State: JobState.Active };

    private static bool IsFailed(LocalJob job, LocalNode node) => job.NodeStates.TryGetValue(node, out var state) && state.IsFailed;

    private static bool IsAtJobLimit(LocalJob job) => job.Definition.MaxParallelTasks is > 0 and { } limit && job.RunningTasks >= limit;

    private LocalNode[]? Place(LocalTask task)
    {
        var slots = task.RequiredSlots * task.Instances;
        if (_runningSlots > 0 && _runningSlots + slots > _maxRunningSlots) return null;
        var nodes = Nodes.Where(node => node.FreeSlots >= task.RequiredSlots && !IsFailed(task.Job, node))
            .OrderByDescending(node => task.Nodes.Contains(node))
            .ThenByDescending(static node => node.FreeSlots)
            .Take(task.Instances).ToArray();
        return nodes.Length == task.Instances ? nodes : null;
    }
}
