using System;
using System.Collections.Generic;

namespace TaskGen.Client.Bulk;

/// <summary>What of a part is still to be sent: ranges of its tasks, of which one is in hand.</summary>
internal sealed class PartWork
{
    private readonly Stack<(int Start, int Count)> _ranges = new();

    public PartWork(TaskPart part)
    {
        Part = part;
        _ranges.Push((0, part.Count));
    }

    public TaskPart Part { get; }

    /// <summary>The first task of the range in hand.</summary>
    public int Start { get; private set; }

    /// <summary>How many tasks the range in hand has.</summary>
    public int Count { get; private set; }

    /// <summary>How many tasks were found that make a request ill-formed.</summary>
    public int Culprits { get; set; }

    public Span<TaskEntry> Entries => Part.Entries.Slice(Start, Count);

    public ref TaskEntry this[int index] => ref Part[Start + index];

    /// <summary>Takes the next range in hand.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        do
        {
            if (_ranges.Count == 0)
            {
                (Start, Count) = (0, 0);
                return false;
            }

            (Start, Count) = _ranges.Pop();
        }
        while (Count == 0);

        return true;
    }

    /// <summary>Puts the range in hand back, to be taken next.</summary>
    public void PutBack()
    {
        _ranges.Push((Start, Count));
        Count = 0;
    }

    /// <summary>Puts the range in hand back as two halves.</summary>
    public void Split()
    {
        var half = (Count + 1) / 2;
        _ranges.Push((Start + half, Count - half));
        _ranges.Push((Start, half));
        Count = 0;
    }

    /// <summary>Keeps of the range in hand only what is to be sent again.</summary>
    public void Keep(ReadOnlySpan<bool> again) => Count = again.IsEmpty ? 0 : Part.Compact(Start, again);
}
