using System;
using System.Buffers;

namespace TaskGen.Benchmarks.Serialization;

/// <summary>A reusable buffer, so that only writing is measured.</summary>
internal sealed class FixedBuffer : IBufferWriter<byte>
{
    private readonly byte[] _bytes = new byte[1 << 20];

    public int Written { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Written);

    public void Clear() => Written = 0;

    public void Advance(int count) => Written += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(Written);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(Written);
}
