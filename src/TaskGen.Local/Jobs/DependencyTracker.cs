using System;
using System.Collections.Generic;
using System.Globalization;

namespace TaskGen.Local.Jobs;

/// <summary>
/// Tracks which tasks of a job wait for which, by id and by ranges of numeric ids. Leading zeros are not significant in ranges.
/// </summary>
internal sealed class DependencyTracker
{
    private readonly Dictionary<string, List<LocalTask>> _waitingForId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Start, int End), RangeWait> _waitingForRange = [];
    private readonly HashSet<string> _satisfied = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _satisfiedNumbers = [];

    /// <summary>Registers the dependencies of a new task, and sets <see cref="LocalTask.OpenDependencies"/>.</summary>
    public void Add(LocalTask task)
    {
        if (task.Definition.DependsOn is not { } dependsOn) return;
        foreach (var id in new HashSet<string>(dependsOn.TaskIds ?? [], StringComparer.OrdinalIgnoreCase))
        {
            if (_satisfied.Contains(id)) continue;
            if (!_waitingForId.TryGetValue(id, out var waiting)) _waitingForId[id] = waiting = [];
            waiting.Add(task);
            task.OpenDependencies++;
        }

        foreach (var range in dependsOn.TaskIdRanges ?? [])
        {
            var key = (range.Start!.Value, range.End!.Value);
            if (!_waitingForRange.TryGetValue(key, out var wait)) _waitingForRange[key] = wait = new(Missing(key));
            if (wait.Missing == 0) continue;
            wait.Tasks.Add(task);
            task.OpenDependencies++;
        }
    }

    /// <summary>Satisfies the tasks that depend on a task.</summary>
    /// <returns>The tasks that no longer wait for any task.</returns>
    public List<LocalTask> Satisfy(string id)
    {
        var free = new List<LocalTask>();
        if (!_satisfied.Add(id)) return free;
        if (_waitingForId.Remove(id, out var waiting)) Release(waiting, free);
        if (TryNumber(id, out var number) && _satisfiedNumbers.Add(number))
        {
            foreach (var (range, wait) in _waitingForRange)
            {
                if (number < range.Start || number > range.End || --wait.Missing > 0) continue;
                Release(wait.Tasks, free);
                wait.Tasks.Clear();
            }
        }

        return free;
    }

    private static bool TryNumber(string id, out int number) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static void Release(List<LocalTask> waiting, List<LocalTask> free)
    {
        foreach (var task in waiting)
        {
            if (--task.OpenDependencies == 0) free.Add(task);
        }
    }

    private long Missing((int Start, int End) range)
    {
        var missing = (long)range.End - range.Start + 1;
        if (missing < _satisfiedNumbers.Count)
        {
            var found = 0;
            for (long number = range.Start; number <= range.End; number++)
            {
                if (_satisfiedNumbers.Contains((int)number)) found++;
            }

            return missing - found;
        }

        foreach (var number in _satisfiedNumbers)
        {
            if (number >= range.Start && number <= range.End) missing--;
        }

        return missing;
    }

    /// <summary>The tasks that wait for a range, and the number of its ids that are not satisfied.</summary>
    private sealed class RangeWait(long missing)
    {
        public long Missing { get; set; } = missing;

        public List<LocalTask> Tasks { get; } = [];
    }
}
