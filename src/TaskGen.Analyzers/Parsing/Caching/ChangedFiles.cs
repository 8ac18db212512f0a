using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>The files in which two compilations differ.</summary>
internal static class ChangedFiles
{
    /// <summary>
    /// Returns the runs of files between those that both compilations share, or <see langword="null"/> where these are in another order:
    /// parts of a type are read in the order of the files.
    /// </summary>
    public static List<ChangedRun>? Find(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && ReferenceEquals(before[start], after[start])) start++;
        var end = 0;
        var most = Math.Min(before.Length, after.Length) - start;
        while (end < most && ReferenceEquals(before[before.Length - 1 - end], after[after.Length - 1 - end])) end++;

        var runs = new List<ChangedRun>();
        var one = before.Skip(start).Take(before.Length - start - end).ToList();
        var other = after.Skip(start).Take(after.Length - start - end).ToList();
        var (inBefore, inAfter) = (new HashSet<SyntaxTree>(one), new HashSet<SyntaxTree>(other));
        for (int i = 0, j = 0; i < one.Count || j < other.Count; i++, j++)
        {
            var (first, second) = (i, j);
            while (i < one.Count && !inAfter.Contains(one[i])) i++;
            while (j < other.Count && !inBefore.Contains(other[j])) j++;
            if (i > first || j > second) runs.Add(new(one.GetRange(first, i - first), other.GetRange(second, j - second)));
            if (i == one.Count && j == other.Count) break;
            if (i == one.Count || j == other.Count || !ReferenceEquals(one[i], other[j])) return null;
        }

        return runs;
    }
}
