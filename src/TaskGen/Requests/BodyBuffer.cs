using System;
using System.Buffers;

namespace TaskGen;

/// <summary>Provides a growing buffer for bodies that outlive the call that writes them.</summary>
internal sealed class BodyBuffer : IBufferWriter<byte>
{
    private byte[] _bytes;
    private int _length;

    public BodyBuffer(int capacity) => _bytes = new byte[capacity];

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public ArraySegment<byte> Segment => new(_bytes, 0, _length);

    public byte[] ToArray() => Written.ToArray();

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
    }
}
