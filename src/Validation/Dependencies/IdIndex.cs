using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TaskGen.Validation.Dependencies;

/// <summary>Indexes task ids, and finds dependencies that no task satisfies.</summary>
internal sealed class IdIndex
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _existing;
    private readonly IReadOnlyList<TaskNode> _all;

    /// <summary>The ids that are integers, as sorted ranges.</summary>
    private readonly List<(int First, int Last)> _known = [];

    public IdIndex(IReadOnlyList<TaskNode> nodes, IEnumerable<string> existingIds)
    {
        _all = nodes;
        _existing = new(existingIds, StringComparer.OrdinalIgnoreCase);
        var duplicates = new List<string>();
        var numbered = new List<(int Number, int Node)>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (_nodes.ContainsKey(nodes[i].Id))
            {
                duplicates.Add(nodes[i].Id);
                continue;
            }

            _nodes.Add(nodes[i].Id, i);
            if (TryNumber(nodes[i].Id, out var number)) numbered.Add((number, i));
        }

        numbered.Sort();
        Numbered = numbered;
        Duplicates = duplicates.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var known = new HashSet<int>(numbered.Select(static n => n.Number));
        foreach (var id in _existing)
        {
            if (TryNumber(id, out var number)) known.Add(number);
        }

        foreach (var number in known.OrderBy(static n => n))
        {
            if (_known.Count > 0 && _known[_known.Count - 1].Last == number - 1)
            {
                _known[_known.Count - 1] = (_known[_known.Count - 1].First, number);
            }
            else _known.Add((number, number));
        }
    }

    /// <summary>Gets the ids of more than one task.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    /// <summary>Gets the tasks whose ids are integers in plain decimal, sorted by the integer.</summary>
    public IReadOnlyList<(int Number, int Node)> Numbered { get; }

    public bool TryFind(string id, out int node) => _nodes.TryGetValue(id, out node);

    /// <summary>
    /// Returns the part of <see cref="Numbered"/> that a range covers: from the first index, up to but not including the second.
    /// </summary>
    public (int From, int To) Cover(int start, int end) => (First(start), end == int.MaxValue ? Numbered.Count : First(end + 1));

    /// <summary>Returns each dependency that no task satisfies, without duplicates.</summary>
    public IReadOnlyList<MissingIds> Missing()
    {
        var missing = new List<MissingIds>();
        var seenIds = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seenRanges = new HashSet<(int, int)>();
        foreach (var node in _all)
        {
            foreach (var id in node.DependencyIds)
            {
                if (!_nodes.ContainsKey(id) && !_existing.Contains(id) && seenIds.Add(id)) missing.Add(new(node.Id, id, null));
            }

            foreach (var (start, end) in node.DependencyRanges)
            {
                if (seenRanges.Add((start, end))) Gaps(node.Id, start, end, missing);
            }
        }

        return missing;
    }

    private static bool TryNumber(string id, out int number) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (id.Length == 1 || id[0] != '0');

    private int First(int number)
    {
        int low = 0, high = Numbered.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Numbered[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Adds the integers of a range that are not ids, as ranges.</summary>
    private void Gaps(string taskId, int start, int end, List<MissingIds> missing)
    {
        long next = start;
        for (var at = FirstKnown(start); at < _known.Count && _known[at].First <= end; at++)
        {
            if (_known[at].First > next) missing.Add(new(taskId, null, ((int)next, _known[at].First - 1)));
            next = _known[at].Last + 1L;
        }

        if (next <= end) missing.Add(new(taskId, null, ((int)next, end)));
    }

    /// <summary>Returns the index of the first known range that does not end before a number.</summary>
    private int FirstKnown(int number)
    {
        int low = 0, high = _known.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_known[middle].Last < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
