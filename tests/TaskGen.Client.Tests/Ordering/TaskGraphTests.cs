using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace TaskGen.Client.Tests.Ordering;

/// <summary>A task that depends on others.</summary>
[BatchTask(Id = "{Name}", CommandLine = "work")]
public sealed partial record Step(string Name)
{
    /// <summary>The ids that it depends on.</summary>
    [DependsOn]
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>The ranges that it depends on.</summary>
    [DependsOn]
    public IReadOnlyList<TaskIdRange>? AfterRanges { get; init; }
}

/// <summary>A task whose dependencies are known at compile time.</summary>
[BatchTask(Id = "last", CommandLine = "work")]
[DependsOn("b")]
[DependsOnRange(1, 3)]
public sealed partial class Last;

public sealed class TaskGraphTests
{
    private static Step Step(string id, params string[] after) => new(id) { After = after };

    private static Step Ranged(string id, int start, int end) => new(id) { AfterRanges = [new() { Start = start, End = end }] };

    [Fact]
    public void Tasks_follow_their_dependencies_in_their_original_order()
    {
        var order = TaskGraph.Sort([Step("d", "C", "b"), Step("a"), Step("b", "a"), Step("c")]).Select(static t => t.Name);
        Assert.Equal(["c", "a", "b", "d"], order);
        Assert.Equal(["x", "y", "z"], TaskGraph.Sort([Step("x"), Step("y"), Step("z")]).Select(static t => t.Name));
    }

    [Fact]
    public void Attributes_and_ranges_are_dependencies()
    {
        IBatchTask[] tasks = [new Last(), Step("3"), Step("2"), Step("1"), Step("b"), Step("04")];
        Assert.Equal(
            ["3", "2", "1", "b", "last", "04"],
            TaskGraph.Sort(tasks)
                .Select(static t => t.TaskId)
                .OrderBy(static id => id == "04")
                .ThenBy(static id => id == "last")
                .ThenBy(id => Array.FindIndex(tasks, t => t.TaskId == id)));
        Assert.Equal("last", TaskGraph.Sort(tasks)[4].TaskId);
    }

    [Fact]
    public void Cycle_is_reported_with_its_path()
    {
        var graph = TaskGraph.Create([Step("a", "b"), Step("b", "c"), Step("c", "B", "x"), Step("x"), Step("self", "self")]);
        Assert.Equal(
            ["b → c", "self"], graph.Cycles.Select(static c => string.Join(" → ", c)).Select(static c => c == "c → b" ? "b → c" : c));
        Assert.Equal(5, graph.Ordered.Count);
        var exception = Assert.Throws<TaskGraphException>(graph.OrThrow);
        Assert.Contains("self → self", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_about_ids_show_no_secret()
    {
        const string Id = "https://h/c?sv=1&sig=M4rK3r";
        var graph = TaskGraph.Create([Step("a", "b", Id), Step("b", "a")]);
        Assert.Equal("'https://h/c?sv=1&sig=***', required by 'a'", Assert.Single(graph.Missing).ToString());
        Assert.DoesNotContain("M4rK3r", Assert.Throws<TaskGraphException>(graph.OrThrow).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("M4rK3r", new MissingDependency(Id, null, new(1, 2)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_about_a_long_cycle_is_short()
    {
        var graph = TaskGraph.Create(Enumerable.Range(0, 5000).Select(static i => Step($"t{i}", $"t{(i + 1) % 5000}")));
        var exception = Assert.Throws<TaskGraphException>(graph.OrThrow);
        Assert.Equal(5000, Assert.Single(exception.Cycles).Count);
        Assert.EndsWith(" → …, and 4,990 more", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 400, exception.Message);
    }

    [Fact]
    public void Cycle_through_a_range_is_reported_without_the_range()
    {
        var graph = TaskGraph.Create([Ranged("1", 2, 3), Step("2"), Step("3", "1")]);
        Assert.Equal(["1", "3"], Assert.Single(graph.Cycles).Order());
    }

    [Fact]
    public void Missing_dependency_is_reported_with_its_dependent()
    {
        var graph = TaskGraph.Create(
            [Step("a", "gone", "there", "GONE"), Ranged("b", 1, 10), Step("3"), Step("4"), Step("07")], ["THERE", "9"]);
        Assert.Equal(
            ["'gone', required by 'a'", "1 to 2, required by 'b'", "5 to 8, required by 'b'", "10 to 10, required by 'b'"],
            graph.Missing.Select(static m => m.ToString()));
        Assert.False(graph.IsValid);
        Assert.Contains("5 to 8, required by 'b'", Assert.Throws<TaskGraphException>(graph.OrThrow).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_ids_are_reported()
    {
        Assert.Equal(["A"], TaskGraph.Create([Step("a"), Step("A"), Step("b")]).Duplicates);
    }

    [Fact]
    public void Long_chains_and_many_ranges_need_neither_recursion_nor_quadratic_time()
    {
        var chain = Enumerable.Range(0, 100_000)
            .Select(static i => i == 99_999
            ? Step("s99999")
            : Step("s" + i.ToString(CultureInfo.InvariantCulture), "s" + (i + 1).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal("s99999", TaskGraph.Sort(chain)[0].Name);

        // Each waits for all before it: five thousand million edges, were they written out.
        var ranges = Enumerable.Range(0, 100_000)
            .Select(static i => i == 0 ? Step("0") : Ranged(i.ToString(CultureInfo.InvariantCulture), 0, i - 1))
            .Reverse();
        Assert.Equal(
            Enumerable.Range(0, 100_000).Select(static i => i.ToString(CultureInfo.InvariantCulture)),
            TaskGraph.Sort(ranges).Select(static t => t.Name));
    }

    [Fact]
    public void Any_graph_is_sorted_or_has_real_cycles()
    {
        var ids = Gen.Int[0, 12];
        var graphs = ids.List[0, 3].Select(Gen.Select(ids, ids), static (needs, range) => (Needs: needs, Range: range)).List[1, 13];
        graphs.Sample(nodes =>
        {
            var tasks = nodes.Select((n, i) => new Step(Id(i))
            {
                After = [.. n.Needs.Select(Id)],
                AfterRanges = n.Range.Item1 % 3 == 0
                    ? [new() { Start = Math.Min(n.Range.Item1, n.Range.Item2), End = Math.Max(n.Range.Item1, n.Range.Item2) }]
                    : [],
            }).ToArray();
            var graph = TaskGraph.Create(tasks);
            Assert.Equal(tasks.ToHashSet(), graph.Ordered.ToHashSet());
            Assert.Equal(tasks.Length, graph.Ordered.Count);

            // By brute force.
            bool Needs(string task, string other) => tasks.First(t => t.Name == task) is var t
                && (t.After!.Contains(other)
                || t.AfterRanges!.Any(r => int.Parse(other, CultureInfo.InvariantCulture) is var n && n >= r.Start && n <= r.End));
            foreach (var cycle in graph.Cycles)
            {
                for (var i = 0; i < cycle.Count; i++)
                {
                    Assert.True(Needs(cycle[i], cycle[(i + 1) % cycle.Count]), string.Join(" → ", cycle));
                }
            }

            var inCycles = graph.Cycles.Count > 0;
            if (!inCycles)
            {
                var at = graph.Ordered.Select(static (t, i) => (t.Name, i)).ToDictionary(static p => p.Name, static p => p.i);
                foreach (var task in tasks)
                {
                    foreach (var other in tasks.Where(o => Needs(task.Name, o.Name))) Assert.True(at[other.Name] < at[task.Name]);
                }
            }

            // Kahn's algorithm agrees whether there is a cycle.
            var left = tasks.Select(static t => t.Name).ToHashSet();
            while (left.FirstOrDefault(t => !left.Any(o => Needs(t, o))) is { } free) left.Remove(free);
            Assert.Equal(left.Count > 0, inCycles);
        });

        static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
