using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Validation;
using TaskGen.Validation.Dependencies;

namespace TaskGen.Tool.Graphs;

/// <summary>
/// Tasks and their dependencies as nodes and edges. A range is a node of its own: its tasks lead to it, and it leads to every task that
/// depends on it, so that the number of edges stays small.
/// </summary>
internal sealed class Diagram
{
    private readonly IReadOnlyList<TaskNode> _tasks;
    private readonly IdIndex _ids;
    private readonly int[] _cycleOfTask;
    private readonly List<DiagramNode> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];
    private readonly HashSet<(int, int)> _seen = [];
    private readonly Dictionary<string, int> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Initializes a new instance of the <see cref="Diagram"/> class.</summary>
    /// <param name="sources">The sources of the tasks. A diagram of several sources frames the tasks of each.</param>
    public Diagram(IReadOnlyList<DiagramSource> sources)
    {
        Sources = [.. sources.Select(static source => source with { Name = SecretPatterns.Redact(source.Name) })];
        _tasks = [.. sources.SelectMany(static source => source.Tasks)];
        var sourceOfTask = sources.Index().SelectMany(static source => source.Item.Tasks.Select(_ => source.Index)).ToList();
        _ids = new(_tasks, []);
        _cycleOfTask = new int[_tasks.Count];
        foreach (var (number, component) in new DependencyGraph(_tasks, _ids).Components().Index())
        {
            if (component.Cycle.Count == 0) continue;
            CycleCount++;
            foreach (var task in component.Tasks) _cycleOfTask[task] = number + 1;
        }

        for (var task = 0; task < _tasks.Count; task++)
        {
            Add(DiagramNodeKind.Task, _tasks[task].Id, _cycleOfTask[task] != 0, sourceOfTask[task]);
        }

        AddIds();
        AddRanges();
    }

    /// <summary>Gets the sources of the tasks.</summary>
    public IReadOnlyList<DiagramSource> Sources { get; }

    /// <summary>Gets the nodes: first the tasks.</summary>
    public IReadOnlyList<DiagramNode> Nodes => _nodes;

    /// <summary>Gets the edges, each once.</summary>
    public IReadOnlyList<DiagramEdge> Edges => _edges;

    /// <summary>Gets the number of groups of tasks that depend on each other.</summary>
    public int CycleCount { get; }

    /// <summary>Gets the ids of more than one task.</summary>
    public IReadOnlyList<string> Duplicates => _ids.Duplicates;

    /// <summary>Returns the nodes with their indexes: those of each source to frame, and then all others.</summary>
    public IEnumerable<(int? Source, IReadOnlyList<(int Index, DiagramNode Node)> Nodes)> NodesBySource()
    {
        var isFramed = Sources.Count > 1;
        return _nodes.Index().GroupBy(node => isFramed ? node.Item.Source : null)
            .Select(static group => (group.Key, (IReadOnlyList<(int, DiagramNode)>)[.. group]))
            .OrderBy(static group => group.Key is null);
    }

    private void AddIds()
    {
        for (var task = 0; task < _tasks.Count; task++)
        {
            foreach (var id in _tasks[task].DependencyIds) AddDependency(id, task);
            foreach (var (start, end) in _tasks[task].DependencyRanges)
            {
                if (start == end) AddDependency($"{start}", task);
            }
        }
    }

    private void AddDependency(string id, int dependent)
    {
        if (_ids.TryFind(id, out var task)) Connect(task, dependent, IsSameCycle(task, dependent));
        else Connect(Missing(id), dependent, isCyclic: false);
    }

    private void AddRanges()
    {
        var ranges = _tasks.SelectMany(static (task, index) => task.DependencyRanges.Select(range => (Range: range, Dependent: index)))
            .Where(static use => use.Range.Start < use.Range.End)
            .GroupBy(static use => use.Range, static use => use.Dependent);
        foreach (var range in ranges)
        {
            var (start, end) = range.Key;
            var (from, to) = _ids.Cover(start, end);
            var members = _ids.Numbered.Skip(from).Take(to - from).ToList();
            var cycles = range.Select(task => _cycleOfTask[task]).Intersect(members.Select(member => _cycleOfTask[member.Node]))
                .Where(static cycle => cycle != 0).ToHashSet();
            var node = Add(DiagramNodeKind.Range, $"{start} to {end}", cycles.Count > 0);
            var next = (long)start;
            foreach (var (number, task) in members)
            {
                AddGap(next, number - 1L, node);
                Connect(task, node, cycles.Contains(_cycleOfTask[task]));
                next = number + 1L;
            }

            AddGap(next, end, node);
            foreach (var dependent in range) Connect(node, dependent, cycles.Contains(_cycleOfTask[dependent]));
        }
    }

    private void AddGap(long first, long last, int range)
    {
        if (first <= last) Connect(Missing(first == last ? $"{first}" : $"{first} to {last}"), range, isCyclic: false);
    }

    private int Missing(string text)
    {
        if (!_missing.TryGetValue(text, out var node)) _missing.Add(text, node = Add(DiagramNodeKind.Missing, text, isCyclic: false));
        return node;
    }

    private bool IsSameCycle(int one, int other) => _cycleOfTask[one] != 0 && _cycleOfTask[one] == _cycleOfTask[other];

    // An id can be anything, also a secret that was meant for another property.
    private int Add(DiagramNodeKind kind, string text, bool isCyclic, int? source = null)
    {
        _nodes.Add(new(kind, SecretPatterns.Redact(text), isCyclic, source));
        return _nodes.Count - 1;
    }

    private void Connect(int from, int to, bool isCyclic)
    {
        if (_seen.Add((from, to))) _edges.Add(new(from, to, isCyclic));
    }
}
