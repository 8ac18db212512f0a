using System;
using System.Linq;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Tests.Jobs;

/// <summary>Tests of which tasks wait for which.</summary>
public sealed class DependencyTrackerTests
{
    // The range, the ids of the tasks that succeeded, and whether the range is satisfied.
    [Theory]
    [InlineData(2, 4, "2 3 4", true)]
    [InlineData(2, 4, "3 4", false)]
    [InlineData(2, 4, "2 4", false)]
    [InlineData(2, 4, "2 3", false)]
    [InlineData(2, 4, "1 3 5", false)]
    [InlineData(2, 4, "02 3 0004", true)]
    [InlineData(2, 4, "2 02 3 03", false)]
    [InlineData(2, 4, "2 3 4a", false)]
    [InlineData(2, 4, "2 3 -4", false)]
    [InlineData(2, 3, "0 1 2 3 4 5", true)]
    [InlineData(2, 3, "0 1 3 4 5 6", false)]
    [InlineData(2, 3, "0 1 2 4 5 6", false)]
    [InlineData(2, 2, "2", true)]
    [InlineData(0, 0, "0", true)]
    [InlineData(0, 0, "1", false)]
    [InlineData(int.MaxValue, int.MaxValue, "2147483647", true)]
    [InlineData(int.MaxValue, int.MaxValue, "2147483648", false)]
    [InlineData(0, int.MaxValue, "0 2147483647", false)]
    public void A_range_is_satisfied_when_a_task_of_each_number_succeeded(int start, int end, string succeeded, bool isSatisfied)
    {
        var ids = succeeded.Split(' ');

        // The dependent task is added before, between, and after the others.
        for (var position = 0; position <= ids.Length; position++)
        {
            var tracker = new DependencyTracker();
            var task = Task(new() { TaskIdRanges = [new() { Start = start, End = end }] });
            foreach (var id in ids[..position]) Assert.Empty(tracker.Satisfy(id));
            tracker.Add(task);
            var waited = task.OpenDependencies;
            var free = ids[position..].SelectMany(tracker.Satisfy).ToArray();
            Assert.Equal((position, isSatisfied), (position, task.OpenDependencies == 0));
            Assert.Equal(isSatisfied && waited > 0 ? [task] : [], free);
        }
    }

    [Fact]
    public void A_task_is_free_when_every_id_and_range_is_satisfied()
    {
        var tracker = new DependencyTracker();
        string[] ids = ["a", "A", "b"];
        TaskIdRange[] ranges = [new() { Start = 1, End = 2 }, new() { Start = 2, End = 3 }];
        var task = Task(new() { TaskIds = ids, TaskIdRanges = ranges });
        var other = Task(new() { TaskIds = ["B"] });
        tracker.Add(task);
        tracker.Add(other);
        tracker.Add(Task(null));
        Assert.Equal(4, task.OpenDependencies);
        Assert.Empty(tracker.Satisfy("A"));
        Assert.Equal([other], tracker.Satisfy("b"));
        Assert.Empty(tracker.Satisfy("b"));
        Assert.Empty(tracker.Satisfy("2"));
        Assert.Empty(tracker.Satisfy("1"));
        Assert.Equal([task], tracker.Satisfy("3"));

        // A task that is added with the same dependencies later does not wait.
        var late = Task(new() { TaskIds = ["B", "a"], TaskIdRanges = [new() { Start = 1, End = 3 }] });
        tracker.Add(late);
        Assert.Equal(0, late.OpenDependencies);
    }

    private static LocalTask Task(TaskDependencies? dependsOn) => new(
        new(new() { Id = "j" }, "job-1", DateTimeOffset.UnixEpoch, number: 1),
        new() { Id = "t", CommandLine = "true", DependsOn = dependsOn },
        [],
        DateTimeOffset.UnixEpoch,
        number: 2);
}
