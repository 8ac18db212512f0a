using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TaskGen.Local.Jobs;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Tests.Scheduling;

/// <summary>Tests of the order in which ready tasks start, and of the nodes and slots that they get.</summary>
public sealed class NodePoolTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
    private readonly LocalJob _job = Job();
    private readonly Dictionary<string, LocalTask> _tasks = [];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_task_that_requires_more_slots_than_may_be_occupied_runs_alone()
    {
        var pool = Pool(nodes: 1, slots: 4, maxRunning: 2);
        Add(pool, "first");
        Add(pool, "large", slots: 4);
        Add(pool, "second");
        Assert.Equal("first second", Start(pool));
        End(pool, "first");
        Assert.Equal("", Start(pool));
        End(pool, "second");
        Assert.Equal("large", Start(pool));
        Add(pool, "next");
        Assert.Equal("", Start(pool));
        End(pool, "large");
        Assert.Equal("next", Start(pool));
    }

    [Fact]
    public void A_task_is_passed_by_at_most_200_smaller_ones()
    {
        var pool = Pool(nodes: 1, slots: 2);
        Add(pool, "0");
        Assert.Equal("0", Start(pool));
        Add(pool, "large", slots: 2);

        // One slot is always occupied, and a smaller task is always ready for the other one.
        var passed = 0;
        for (; passed < 1000; passed++)
        {
            Add(pool, $"{passed + 1}");
            if (Start(pool).Length == 0) break;
            End(pool, $"{passed}");
        }

        Assert.Equal(200, passed);
        End(pool, "200");
        Assert.Equal("large", Start(pool));
        End(pool, "large");
        Assert.Equal("201", Start(pool));
    }

    [Theory]
    [InlineData(63, "small")]
    [InlineData(64, "")]
    public void A_pass_skips_at_most_64_tasks(int count, string started)
    {
        var pool = Pool(nodes: 1, slots: 2);
        Add(pool, "runs");
        Assert.Equal("runs", Start(pool));
        for (var i = 0; i < count; i++) Add(pool, $"large{i}", slots: 2);
        Add(pool, "small");
        Assert.Equal(started, Start(pool));
    }

    [Fact]
    public void Tasks_start_by_the_priority_of_their_job_and_then_in_the_order_in_which_they_were_added()
    {
        var pool = Pool(nodes: 1, slots: 1);
        Add(pool, "low", job: Job(priority: -5));
        Add(pool, "one");
        Add(pool, "high", job: Job(priority: 7));
        Add(pool, "two", job: Job(priority: 0));
        var order = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            order.Add(Start(pool));
            End(pool, order[^1]);
        }

        Assert.Equal(["high", "one", "two", "low"], order);
    }

    [Theory]
    [InlineData(1, "a other", "b")]
    [InlineData(2, "a b other", "c")]
    [InlineData(3, "a b c other", "")]
    [InlineData(-1, "a b c other", "")]
    [InlineData(null, "a b c other", "")]
    public void A_job_runs_at_most_its_maxParallelTasks(int? limit, string started, string next)
    {
        var pool = Pool(nodes: 2, slots: 4);
        var job = Job(maxParallelTasks: limit);
        foreach (var id in (string[])["a", "b", "c"]) Add(pool, id, job: job);
        Add(pool, "other");
        Assert.Equal(started, Start(pool));
        End(pool, "a");
        Assert.Equal(next, Start(pool));
    }

    [Fact]
    public void Tasks_are_spread_over_the_nodes_and_run_again_on_their_own()
    {
        var pool = Pool(nodes: 2, slots: 4);
        foreach (var id in (string[])["a", "b", "c", "d"]) Add(pool, id);
        Assert.Equal("a b c d", Start(pool));
        Assert.Equal(["node-1", "node-2", "node-1", "node-2"], _tasks.Values.Select(static task => task.Nodes[0].Id));

        foreach (var id in (string[])["a", "b", "d"]) End(pool, id, TaskState.Active);
        pool.Enqueue(_tasks["a"]);
        Assert.Equal("a", Start(pool));
        Assert.Equal("node-1", _tasks["a"].Nodes[0].Id);
    }

    [Fact]
    public void The_instances_of_a_task_get_a_node_each()
    {
        var pool = Pool(nodes: 3, slots: 2);
        Add(pool, "one", slots: 2);
        Assert.Equal("one", Start(pool));
        Add(pool, "three", instances: 3);
        Add(pool, "two", instances: 2);
        Add(pool, "four", instances: 4);
        Assert.Equal("two", Start(pool));
        Assert.Equal(["node-2", "node-3"], _tasks["two"].Nodes.Select(static node => node.Id));
        End(pool, "one");
        Assert.Equal("three", Start(pool));
        End(pool, "two");
        End(pool, "three");

        // There are not enough nodes for four instances, so that this task does not wait for slots.
        Assert.Equal("", Start(pool));
        Assert.False(pool.CanRun(_tasks["four"]));
    }

    [Fact]
    public void By_default_as_many_slots_are_occupied_as_there_are_processors()
    {
        var processors = Environment.ProcessorCount;
        var pool = new NodePool(new(), _root);
        Assert.Equal((processors, Math.Max(processors, 4)), (pool.Nodes.Count, pool.SlotsPerNode));
        for (var i = 0; i <= processors; i++) Add(pool, $"{i}");
        Assert.Equal(string.Join(' ', Enumerable.Range(0, processors)), Start(pool));
    }

    private static LocalJob Job(int? priority = null, int? maxParallelTasks = null) => new(
        new() { Id = "j", Priority = priority, MaxParallelTasks = maxParallelTasks }, "job-1", DateTimeOffset.UnixEpoch, number: 1);

    private NodePool Pool(int nodes, int slots, int? maxRunning = null) =>
        new(new() { NodeCount = nodes, SlotsPerNode = slots, MaxRunningSlots = maxRunning }, _root);

    private void Add(NodePool pool, string id, int slots = 1, int instances = 1, LocalJob? job = null)
    {
        var definition = new TaskAddParameter
        {
            Id = id,
            CommandLine = "true",
            RequiredSlots = slots,
            MultiInstanceSettings = instances == 1 ? null : new() { CoordinationCommandLine = "true", NumberOfInstances = instances },
        };
        _tasks[id] = new(job ?? _job, definition, [], DateTimeOffset.UnixEpoch, _tasks.Count + 2);
        pool.Enqueue(_tasks[id]);
    }

    /// <summary>Starts the tasks that fit, and returns their ids.</summary>
    private static string Start(NodePool pool)
    {
        var started = new List<string>();
        pool.StartReadyTasks((task, nodes) =>
        {
            task.Run = new(task, nodes, [], []);
            task.Nodes = nodes;
            task.Job.RunningTasks++;
            started.Add(task.Id);
        });
        return string.Join(' ', started);
    }

    private void End(NodePool pool, string id, TaskState state = TaskState.Completed)
    {
        var task = _tasks[id];
        pool.Release(task.Run!);
        task.Run = null;
        task.Job.RunningTasks--;
        task.MoveTo(state, DateTimeOffset.UnixEpoch);
    }
}
