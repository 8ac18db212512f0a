using System;
using System.Collections.Generic;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Finds the shortest edits that turn one text into another, as Myers' algorithm does.</summary>
internal static class TextDiff
{
    // A text with more differences is replaced as a whole.
    private const int MaxDifferences = 1_000;

    /// <summary>A part of the old text, and the text that replaces it.</summary>
    internal readonly record struct Edit(int Start, int End, string Text);

    /// <summary>Returns the edits in the order of the text, or null if the texts have too little in common.</summary>
    public static IReadOnlyList<Edit>? Find(string before, string after)
    {
        if (Around(before, after) is { } around) return around;
        var rounds = new List<int[]>();
        var furthest = new int[(2 * Math.Min(before.Length + after.Length, MaxDifferences)) + 3];
        var center = furthest.Length / 2;
        for (var differences = 0; differences < center; differences++)
        {
            rounds.Add((int[])furthest.Clone());
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var x = IsInsertion(furthest, center, diagonal, differences)
                    ? furthest[center + diagonal + 1]
                    : furthest[center + diagonal - 1] + 1;
                while (x < before.Length && x - diagonal < after.Length && x - diagonal >= 0 && before[x] == after[x - diagonal]) x++;
                furthest[center + diagonal] = x;
                if (x >= before.Length && x - diagonal >= after.Length) return Backtrack(before.Length, after, rounds, center);
            }
        }

        return null;
    }

    // What is put around a text leaves it in one piece, whatever else would be as short.
    private static List<Edit>? Around(string before, string after)
    {
        var start = before.Length == 0 ? -1 : after.IndexOf(before, StringComparison.Ordinal);
        if (start < 0 || start != after.LastIndexOf(before, StringComparison.Ordinal)) return null;
        var edits = new List<Edit>();
        if (start > 0) edits.Add(new(0, 0, after.Substring(0, start)));
        var end = start + before.Length;
        if (end < after.Length) edits.Add(new(before.Length, before.Length, after.Substring(end)));
        return edits;
    }

    private static bool IsInsertion(int[] furthest, int center, int diagonal, int differences) => diagonal == -differences
        || (diagonal != differences && furthest[center + diagonal - 1] < furthest[center + diagonal + 1]);

    private static List<Edit> Backtrack(int length, string after, List<int[]> rounds, int center)
    {
        var edits = new List<Edit>();
        var (x, y) = (length, after.Length);
        for (var differences = rounds.Count - 1; differences > 0; differences--)
        {
            var furthest = rounds[differences];
            var diagonal = x - y;
            var isInsertion = IsInsertion(furthest, center, diagonal, differences);
            var previous = isInsertion ? diagonal + 1 : diagonal - 1;
            var fromX = furthest[center + previous];
            var fromY = fromX - previous;
            Add(edits, isInsertion ? new(fromX, fromX, after[fromY].ToString()) : new(fromX, fromX + 1, ""));
            (x, y) = (fromX, fromY);
        }

        edits.Reverse();
        return edits;
    }

    // From the end: an edit that touches the one after it becomes one with it.
    private static void Add(List<Edit> edits, Edit edit)
    {
        if (edits.Count > 0 && edits[edits.Count - 1] is var next && next.Start == edit.End)
        {
            edits[edits.Count - 1] = new(edit.Start, next.End, edit.Text + next.Text);
        }
        else
        {
            edits.Add(edit);
        }
    }
}
