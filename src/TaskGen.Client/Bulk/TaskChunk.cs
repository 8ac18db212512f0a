using System;
using System.Buffers;
using System.Text;
using TaskGen.Validation;

namespace TaskGen.Client.Bulk;

/// <summary>
/// A reusable buffer of up to a hundred tasks, serialized one after the other as the body of one request below the service's size limit.
/// </summary>
/// <remarks>
/// The buffer holds <c>{"value":[</c>, the tasks separated by commas, and <c>]}</c>. Ranges of the tasks are sent from the same buffer.
/// </remarks>
internal sealed class TaskChunk : IBufferWriter<byte>
{
    private const int UsualSize = 64 * 1024;
    private const int LargestKept = 2 * Limits.RequestBodyBytes;

    private readonly TaskEntry[] _entries = new TaskEntry[Limits.TasksPerCollection];
    private byte[] _bytes = new byte[UsualSize];
    private int _written;

    public TaskChunk() => Clear();

    public static ReadOnlySpan<byte> Prefix => "{\"value\":["u8;

    public static ReadOnlySpan<byte> Suffix => "]}"u8;

    private static ReadOnlySpan<byte> IdPrefix => "{\"id\":\""u8;

    /// <summary>Gets the number of tasks.</summary>
    public int Count { get; private set; }

    public Span<TaskEntry> Entries => _entries.AsSpan(0, Count);

    public byte[] Bytes => _bytes;

    public ref TaskEntry this[int index] => ref _entries[index];

    /// <summary>Removes all tasks.</summary>
    public void Clear()
    {
        Array.Clear(_entries, 0, Count);
        Count = 0;
        if (_bytes.Length > LargestKept) _bytes = new byte[UsualSize];
        Prefix.CopyTo(_bytes);
        _written = Prefix.Length;
    }

    /// <summary>Replaces the buffer by a copy, because an abandoned request may still read it.</summary>
    public void CopyBuffer() => _bytes = (byte[])_bytes.Clone();

    /// <summary>Serializes a task after the last one. <see cref="Keep"/> adds it to the chunk; <see cref="Drop"/> discards it.</summary>
    /// <returns>The length of the task in bytes.</returns>
    public int Write(IBatchTask task)
    {
        if (Count > 0) Append((byte)',');
        var start = _written;
        task.WriteTo(this);
        return _written - start;
    }

    /// <summary>
    /// Returns the id in the bytes of the task that was written last, which costs less than to compose it again, or null if its first
    /// property is not an id without escape sequences.
    /// </summary>
    /// <param name="length">The length of the task in bytes.</param>
    public string? ReadId(int length)
    {
        var task = _bytes.AsSpan(_written - length, length);
        if (!task.StartsWith(IdPrefix)) return null;
        var end = task.Slice(IdPrefix.Length).IndexOfAny((byte)'"', (byte)'\\');
        return end > 0 && task[IdPrefix.Length + end] == (byte)'"'
            ? Encoding.UTF8.GetString(_bytes, _written - length + IdPrefix.Length, end)
            : null;
    }

    /// <summary>
    /// Gets a value indicating whether the chunk, including the task that was written last, is below the service's size limit.
    /// </summary>
    public bool Fits => _written + Suffix.Length < Limits.RequestBodyBytes;

    /// <summary>Adds the task that was written last.</summary>
    public void Keep(IBatchTask task, string id, int length) =>
        _entries[Count++] = new() { Task = task, Id = id, Start = _written - length, End = _written };

    /// <summary>Discards the bytes after the last task of the chunk.</summary>
    public void Drop() => _written = Count == 0 ? Prefix.Length : _entries[Count - 1].End;

    /// <summary>Moves the task that was written last into another chunk.</summary>
    public void MoveTo(TaskChunk other, IBatchTask task, string id, int length)
    {
        _bytes.AsSpan(_written - length, length).CopyTo(other.GetSpan(length));
        other.Advance(length);
        other.Keep(task, id, length);
        Drop();
    }

    /// <summary>Removes tasks.</summary>
    /// <param name="kept">For each task, whether it is kept.</param>
    public void Reduce(ReadOnlySpan<bool> kept)
    {
        var count = Compact(0, kept);
        Array.Clear(_entries, count, Count - count);
        Count = count;
        Drop();
    }

    /// <summary>Closes the array, so that the buffer holds the whole body.</summary>
    public void Seal()
    {
        Suffix.CopyTo(GetSpan(Suffix.Length));
        _written += Suffix.Length;
    }

    /// <summary>Moves the tasks that are to be sent again to the start of their range.</summary>
    /// <param name="start">The index of the first task of the range.</param>
    /// <param name="again">For each task of the range, whether it is sent again.</param>
    /// <returns>The number of tasks to send again.</returns>
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
