using System;
using System.Collections.Generic;

namespace TaskGen.Client.Bulk;

/// <summary>Represents the ranges of a chunk that are still to be sent, one of which is current.</summary>
internal sealed class ChunkWork
{
    private readonly Stack<(int Start, int Count)> _ranges = new();

    public ChunkWork(TaskChunk chunk)
    {
        Chunk = chunk;
        _ranges.Push((0, chunk.Count));
    }

    public TaskChunk Chunk { get; }

    /// <summary>Gets the index of the first task of the current range.</summary>
    public int Start { get; private set; }

    /// <summary>Gets the number of tasks in the current range.</summary>
    public int Count { get; private set; }

    /// <summary>Gets or sets the number of tasks that made a request malformed.</summary>
    public int MalformedTasks { get; set; }

    public Span<TaskEntry> Entries => Chunk.Entries.Slice(Start, Count);

    public ref TaskEntry this[int index] => ref Chunk[Start + index];

    /// <summary>Makes the next range current.</summary>
    /// <returns>true if there is one; otherwise, false.</returns>
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

    /// <summary>Puts the current range back, to be next.</summary>
    public void PutBack()
    {
        _ranges.Push((Start, Count));
        Count = 0;
    }

    /// <summary>Splits the current range into two.</summary>
    public void Split()
    {
        var half = (Count + 1) / 2;
        _ranges.Push((Start + half, Count - half));
        _ranges.Push((Start, half));
        Count = 0;
    }

    /// <summary>Reduces the current range to the tasks that are to be sent again.</summary>
    public void Keep(bool[]? again) => Count = again is null or [] ? 0 : Chunk.Compact(Start, again);
}
