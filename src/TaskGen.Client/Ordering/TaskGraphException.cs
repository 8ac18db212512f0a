using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>The exception that is thrown when the dependencies of tasks cannot be satisfied.</summary>
public sealed class TaskGraphException : InvalidOperationException
{
    internal TaskGraphException(
        IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
        : base(Text(cycles, missing, duplicates))
    {
        Cycles = cycles;
        Missing = missing;
        Duplicates = duplicates;
    }

    /// <summary>Gets the cycles: ids of which each depends on the next and the last on the first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles { get; }

    /// <summary>Gets the dependencies that no task satisfies.</summary>
    public IReadOnlyList<MissingDependency> Missing { get; }

    /// <summary>Gets the ids of more than one task.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    private static string Text(
        IReadOnlyList<IReadOnlyList<string>> cycles, IReadOnlyList<MissingDependency> missing, IReadOnlyList<string> duplicates)
    {
        var text = new StringBuilder("The dependencies of these tasks cannot be satisfied; nothing was sent.");
        Append(text, "Cyclic dependencies, whose tasks would never start", cycles.Select(Cycle));
        Append(text, "Missing dependencies; add these tasks, or pass their ids as existing ids", missing.Select(static m => m.ToString()));
        Append(text, "Duplicate ids (ignoring case)", duplicates.Select(static d => $"'{d}'"));
        return text.ToString();
    }

    // Ids that the service would reject can be anything.
    private static string Cycle(IReadOnlyList<string> ids)
    {
        return ids.Count <= DisplayText.MaxItems
            ? string.Join(" → ", ids.Append(ids[0]))
            : $"{string.Join(" → ", ids.Take(DisplayText.MaxItems))} → …, {DisplayText.Others(ids.Count)}";
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            if (count == 0) text.Append('\n').Append(title).Append(':');
            if (++count <= DisplayText.MaxItems) text.Append("\n  ").Append(DisplayText.Of(line));
        }

        if (count > DisplayText.MaxItems) text.Append("\n  ").Append(DisplayText.Others(count));
    }
}
