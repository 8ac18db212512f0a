using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.Collections;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Returns the candidate with the fewest letters to change, or null if all are too far, or several are as near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates, int maxDistance) =>
        AllOf(name, candidates, maxDistance) is [var nearest] ? nearest : null;

    /// <summary>Returns the candidates with the fewest letters to change: several, where they are equally near.</summary>
    public static IReadOnlyList<string> AllOf(string name, IEnumerable<string> candidates, int maxDistance)
    {
        var nearest = new List<string>();
        var most = Math.Min(maxDistance, Math.Max(1, name.Length / 2));
        var least = (Distance: most + 1, Letters: 0);
        foreach (var candidate in candidates)
        {
            var letters = Math.Abs(candidate.Length - name.Length) > most
                ? most + 1
                : Math.Min(Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant()), most + 1);

            // After a rename one name mostly holds the other: Frame became FrameNumber.
            var distance = (IsWithin(name, candidate) ? Math.Min(letters, 1) : letters, letters);
            if (distance.Item1 > most || distance.CompareTo(least) > 0) continue;
            if (distance != least) nearest.Clear();
            least = distance;
            nearest.Add(candidate);
        }

        return nearest;
    }

    private static bool IsWithin(string a, string b)
    {
        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return shorter.Length > 2 && longer.IndexOf(shorter, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // Levenshtein's, with two neighbours swapped counted once.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
