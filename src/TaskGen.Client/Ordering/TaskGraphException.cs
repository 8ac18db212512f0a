using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Client;

/// <summary>Tasks whose dependencies can't be met.</summary>
public sealed class TaskGraphException : InvalidOperationException
{
    private const int MostShown = 10;

    internal TaskGraphException(IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
        : base(Text(cycles, missing, duplicates))
    {
        Cycles = cycles;
        Missing = missing;
        Duplicates = duplicates;
    }

    /// <summary>Ids that depend on each other, each on the next and the last on the first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles { get; }

    /// <summary>Ids that tasks depend on and nobody adds.</summary>
    public IReadOnlyList<MissingDependency> Missing { get; }

    /// <summary>Ids that more than one task has.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    private static string Text(IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
    {
        var text = new StringBuilder("These tasks can't all run; nothing was sent.");
        Append(text, "Depend on each other, so that none would ever start: break the circle", cycles.Select(static c => string.Join(" → ", c.Append(c[0]))));
        Append(text, "dependsOn names what nobody adds: add it, or name it as an existing id", missing.Select(static m => m.ToString()));
        Append(text, "Ids that stand more than once, without regard to case: rename", duplicates.Select(static d => $"\"{d}\""));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            if (count == 0) text.Append('\n').Append(title).Append(':');
            if (++count <= MostShown) text.Append("\n  ").Append(line);
        }

        if (count > MostShown) text.Append("\n  and ").Append(count - MostShown).Append(" more");
    }
}
