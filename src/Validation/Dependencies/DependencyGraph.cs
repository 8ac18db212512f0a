using System;
using System.Collections.Generic;

namespace TaskGen.Validation.Dependencies;

/// <summary>
/// The dependency graph. Its strongly connected components are found by Tarjan's algorithm, without recursion, dependencies before their
/// dependents.
/// </summary>
/// <remarks>
/// A range would add an edge for each task in it. Instead, tasks with numeric ids are the leaves of a binary tree whose inner nodes depend
/// on their children, and a range depends on the few inner nodes that cover it. Inner nodes are not part of the results.
/// </remarks>
internal sealed class DependencyGraph
{
    private readonly IReadOnlyList<TaskNode> _tasks;
    private readonly IdIndex _ids;
    private readonly int _leaves;

    public DependencyGraph(IReadOnlyList<TaskNode> tasks, IdIndex ids)
    {
        _tasks = tasks;
        _ids = ids;
        _leaves = 1;
        while (_leaves < ids.Numbered.Count) _leaves *= 2;
    }

    /// <summary>Represents tasks that depend on each other, or a single task.</summary>
    /// <param name="Tasks">The tasks.</param>
    /// <param name="Cycle">A cycle through some of them; empty for a single task that does not depend on itself.</param>
    public readonly record struct Component(IReadOnlyList<int> Tasks, IReadOnlyList<int> Cycle);

    public List<Component> Components()
    {
        // Nodes: the tasks, then the tree, its root at 1.
        var nodes = _tasks.Count + (2 * _leaves);
        var index = new int[nodes];
        var low = new int[nodes];
        var onStack = new bool[nodes];
        var stack = new Stack<int>();
        var path = new Stack<(int Node, List<int> Needs, int Next)>();
        var components = new List<Component>();
        var counter = 0;

        for (var root = 0; root < _tasks.Count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root);
            while (path.Count > 0)
            {
                var (node, needs, next) = path.Pop();
                if (next < needs.Count)
                {
                    path.Push((node, needs, next + 1));
                    var need = needs[next];
                    if (index[need] == 0) Enter(need);
                    else if (onStack[need]) low[node] = Math.Min(low[node], index[need]);
                    continue;
                }

                if (path.Count > 0) low[path.Peek().Node] = Math.Min(low[path.Peek().Node], low[node]);
                if (low[node] == index[node]) Leave(node);
            }
        }

        return components;

        void Enter(int node)
        {
            index[node] = low[node] = ++counter;
            onStack[node] = true;
            stack.Push(node);
            path.Push((node, Needs(node), 0));
        }

        void Leave(int node)
        {
            var members = new List<int>();
            int member;
            do
            {
                member = stack.Pop();
                onStack[member] = false;
                members.Add(member);
            }
            while (member != node);

            members.Reverse();
            var cycle = members.Count > 1 || Needs(node).Contains(node) ? Cycle(members) : [];
            members.RemoveAll(m => m >= _tasks.Count);
            if (members.Count > 0) components.Add(new(members, cycle));
        }
    }

    /// <summary>Returns the shortest path from a task of the component back to itself.</summary>
    private List<int> Cycle(List<int> members)
    {
        var inside = new HashSet<int>(members);
        var start = members.Find(m => m < _tasks.Count);
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.Count > 0 && !cameFrom.ContainsKey(start))
        {
            var node = queue.Dequeue();
            foreach (var need in Needs(node))
            {
                if (!inside.Contains(need) || cameFrom.ContainsKey(need)) continue;
                cameFrom.Add(need, node);
                queue.Enqueue(need);
            }
        }

        var cycle = new List<int>();
        var at = start;
        do
        {
            at = cameFrom[at];
            if (at < _tasks.Count) cycle.Add(at);
        }
        while (at != start);

        cycle.Reverse();
        return cycle;
    }

    private List<int> Needs(int node)
    {
        var needs = new List<int>();
        if (node >= _tasks.Count)
        {
            var inner = node - _tasks.Count;
            if (inner >= _leaves)
            {
                if (inner - _leaves < _ids.Numbered.Count) needs.Add(_ids.Numbered[inner - _leaves].Node);
            }
            else
            {
                needs.Add(Tree(2 * inner));
                needs.Add(Tree((2 * inner) + 1));
            }

            return needs;
        }

        foreach (var id in _tasks[node].DependencyIds)
        {
            if (_ids.TryFind(id, out var need)) needs.Add(need);
        }

        foreach (var (start, end) in _tasks[node].DependencyRanges)
        {
            var (from, to) = _ids.Cover(start, end);
            for (int left = from + _leaves, right = to + _leaves; left < right; left /= 2, right /= 2)
            {
                if (left % 2 == 1) needs.Add(Tree(left++));
                if (right % 2 == 1) needs.Add(Tree(--right));
            }
        }

        return needs;
    }

    private int Tree(int inner) => _tasks.Count + inner;
}
