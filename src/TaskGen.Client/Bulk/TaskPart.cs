using System;
using System.Buffers;
using TaskGen.Validation;

namespace TaskGen.Client.Bulk;

/// <summary>
/// Up to a hundred tasks, serialized side by side as the body of one request, below the size that the service takes. It is used again for other tasks.
/// </summary>
/// <remarks>The buffer holds <c>{"value":[</c>, the tasks with commas between, and <c>]}</c>. Halves and remnants are sent out of the same buffer.</remarks>
internal sealed class TaskPart : IBufferWriter<byte>
{
    private const int UsualSize = 64 * 1024;
    private const int LargestKept = 2 * Limits.RequestBodyBytes;

    private readonly TaskEntry[] _entries = new TaskEntry[Limits.TasksPerCollection];
    private byte[] _bytes = new byte[UsualSize];
    private int _written;

    public TaskPart() => Clear();

    public static ReadOnlySpan<byte> Prefix => "{\"value\":["u8;

    public static ReadOnlySpan<byte> Suffix => "]}"u8;

    /// <summary>How many tasks it holds.</summary>
    public int Count { get; private set; }

    public Span<TaskEntry> Entries => _entries.AsSpan(0, Count);

    public byte[] Bytes => _bytes;

    public ref TaskEntry this[int index] => ref _entries[index];

    /// <summary>Makes it empty.</summary>
    public void Clear()
    {
        Array.Clear(_entries, 0, Count);
        Count = 0;
        if (_bytes.Length > LargestKept) _bytes = new byte[UsualSize];
        Prefix.CopyTo(_bytes);
        _written = Prefix.Length;
    }

    /// <summary>Lets the buffer go to whoever still reads it, and goes on with a copy.</summary>
    public void LeaveBuffer() => _bytes = (byte[])_bytes.Clone();

    /// <summary>Serializes a task behind those it holds. It is kept by <see cref="Keep"/>, or thrown away by <see cref="Drop"/>.</summary>
    /// <returns>How many bytes the task takes.</returns>
    public int Write(IBatchTask task)
    {
        if (Count > 0) Append((byte)',');
        var start = _written;
        task.WriteTo(this);
        return _written - start;
    }

    /// <summary>Whether the part, with what was written last, is below the size that the service takes.</summary>
    public bool Fits => _written + Suffix.Length < Limits.RequestBodyBytes;

    /// <summary>Keeps what was written last, of <paramref name="length"/> bytes.</summary>
    public void Keep(IBatchTask task, string id, int length) =>
        _entries[Count++] = new() { Task = task, Id = id, Start = _written - length, End = _written };

    /// <summary>Throws away what was written after the last task that was kept.</summary>
    public void Drop() => _written = Count == 0 ? Prefix.Length : _entries[Count - 1].End;

    /// <summary>Moves what was written last, of <paramref name="length"/> bytes, into another part, and keeps it there.</summary>
    public void MoveTo(TaskPart other, IBatchTask task, string id, int length)
    {
        _bytes.AsSpan(_written - length, length).CopyTo(other.GetSpan(length));
        other.Advance(length);
        other.Keep(task, id, length);
        Drop();
    }

    /// <summary>Throws away tasks.</summary>
    /// <param name="kept">For each task, whether it is kept.</param>
    public void Reduce(ReadOnlySpan<bool> kept)
    {
        var count = Compact(0, kept);
        Array.Clear(_entries, count, Count - count);
        Count = count;
        Drop();
    }

    /// <summary>Closes the list, so that the whole body stands in the buffer.</summary>
    public void Seal()
    {
        Suffix.CopyTo(GetSpan(Suffix.Length));
        _written += Suffix.Length;
    }

    /// <summary>Moves the tasks of a range that are to be sent again to the range's start.</summary>
    /// <param name="start">The range's first task.</param>
    /// <param name="again">For each task of the range, whether it is sent again.</param>
    /// <returns>How many they are.</returns>
    public int Compact(int start, ReadOnlySpan<bool> again)
    {
        if (again.IsEmpty) return 0;
        var kept = start;
        var at = _entries[start].Start;
        for (var i = 0; i < again.Length; i++)
        {
            if (!again[i]) continue;
            var entry = _entries[start + i];
            var length = entry.End - entry.Start;
            if (kept > start) _bytes[at++] = (byte)',';
            if (at != entry.Start) _bytes.AsSpan(entry.Start, length).CopyTo(_bytes.AsSpan(at));
            entry.Start = at;
            entry.End = at += length;
            _entries[kept++] = entry;
        }

        return kept - start;
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_written);
    }

    private void Append(byte value)
    {
        Reserve(1);
        _bytes[_written++] = value;
    }

    private void Reserve(int sizeHint)
    {
        var needed = _written + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
    }
}
